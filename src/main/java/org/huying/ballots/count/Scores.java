package org.huying.ballots.count;

/** Points and ranks, added up. */
final class Scores {

    private final Election election;
    private final long longest;

    Scores(Election election) {
        this.election = election;
        long most = 0;
        if (election.kind() == Kind.RANKING) {
            for (int group = 0; group < election.groups(); group++) {
                most = Math.max(most, election.group(group).projects().length);
            }
            String written = election.meta().getOrDefault("max_length", "").strip();
            most = written.matches("\\d{1,9}") ? Math.max(most, Long.parseLong(written)) : most;
        }
        longest = most;
    }

    /** Votes; points; for rankings the longest list's length for a first place, one less for each place after it. */
    long score(int project) {
        return election.kind() == Kind.APPROVAL ? election.votes(project) : sum(project, false);
    }

    /** As Borda: the number of places behind it on the voter's own list. */
    long borda(int project) {
        return sum(project, true);
    }

    private long sum(int project, boolean borda) {
        long sum = 0;
        for (int group : election.supporters(project)) {
            Ballot ballot = election.group(group);
            for (int i = 0; i < ballot.projects().length; i++) {
                if (ballot.projects()[i] == project) {
                    long given = borda ? ballot.projects().length - i - 1
                            : ballot.points() != null ? ballot.points()[i] : longest - i;
                    sum += given * election.weight(group);
                }
            }
        }
        return sum;
    }
}
