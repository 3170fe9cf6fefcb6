package org.huying.ballots.count;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Small elections for tests, as files. */
final class Elections {

    private Elections() {
    }

    static Election read(String file) {
        try {
            return PabulibReader.read(file.getBytes(StandardCharsets.UTF_8));
        } catch (Malformed e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Projects as {@code id cost}, ballots as lists of ids. */
    static Election approval(String budget, List<String> projects, String... ballots) {
        return read(file("approval", budget, projects, List.of(ballots)));
    }

    static String file(String type, String budget, List<String> projects, List<String> ballots) {
        var text = new StringBuilder(
                "META\nkey;value\nbudget;" + budget + "\nvote_type;" + type + "\nPROJECTS\nproject_id;cost\n");
        projects.forEach(project -> text.append(project.replace(' ', ';')).append('\n'));
        text.append(type.equals("cumulative") ? "VOTES\nvoter_id;vote;points\n" : "VOTES\nvoter_id;vote\n");
        for (int i = 0; i < ballots.size(); i++) {
            text.append(i).append(';').append(ballots.get(i)).append('\n');
        }
        return text.toString();
    }

    /** Few voters and equal costs, so that there are many true ties. */
    static String random(Random random, String type) {
        int count = 1 + random.nextInt(7);
        int rough = random.nextBoolean() ? 1 : 10;
        var projects = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            projects.add("p" + i + " " + (random.nextInt(20) == 0 ? 0 : rough * (1 + random.nextInt(60 / rough))));
        }
        var ballots = new ArrayList<String>();
        int voters = 1 + random.nextInt(12);
        for (int i = 0; i < voters; i++) {
            var named = new ArrayList<Integer>();
            for (int project = 0; project < count; project++) {
                if (random.nextInt(2) == 0) {
                    named.add(project);
                }
            }
            Collections.shuffle(named, random);
            String vote = named.stream().map(project -> "p" + project).collect(Collectors.joining(","));
            String points = named.stream().map(_ -> "" + random.nextInt(5)).collect(Collectors.joining(","));
            ballots.add(type.equals("cumulative") ? vote + ";" + points : vote);
        }
        return file(type, "" + rough * (1 + random.nextInt(200 / rough)), projects, ballots);
    }
}
