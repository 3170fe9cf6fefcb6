package org.huying.claims.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/** Reads a request from JSON, as docs/match.md describes it. What is not described there is not passed over. */
final class RequestReader {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final int DEPUTIES_PER_PROJECT = 4;
    private static final int PROJECTS_PER_DEPUTY = 2;

    private final Fields root;
    private final Fields limits;
    private final int perDeputy;
    private final int perProject;
    private final Set<String> deputies = new LinkedHashSet<>();
    private final Set<String> projects = new LinkedHashSet<>();

    private RequestReader(Fields root) {
        this.root = root;
        this.limits = root.object("limits");
        this.perDeputy = limits.number("projectsPerDeputy", PROJECTS_PER_DEPUTY, 0, 20);
        this.perProject = limits.number("deputiesPerProject", DEPUTIES_PER_PROJECT, 1, 8);
    }

    static Request read(Path file) throws IOException {
        try {
            return new RequestReader(Fields.of(STRICT.readTree(Files.readAllBytes(file)))).read();
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            if (at == null) {
                throw new Malformed("文件里的层次太深，或有太长的数。", "The file is nested too deeply, or holds too long a number.");
            }
            int line = at.getLineNr();
            int column = at.getColumnNr();
            throw new Malformed("第 %d 行第 %d 列：不是完整的 JSON，或有重复的字段，或不是 UTF-8 编码。".formatted(line, column),
                    "Line %d, column %d: this is not whole JSON, a field is there twice, or it is not UTF-8."
                            .formatted(line, column));
        }
    }

    private Request read() {
        var who = root.objects("deputies").stream().map(this::deputy).toList();
        var what = root.objects("projects").stream().map(this::project).toList();
        List<Wish> pins = wishes("pins");
        var forbids = new ArrayList<>(wishes("forbids"));
        forbids.addAll(wishes("conflicts"));
        boolean refused = limits.oneOf("ownEstateDisputes", List.of("allow", "refuse")).equals("refuse");
        var request = new Request(who, what, pins, forbids, refused, points());
        limits.checkNothingElse();
        root.checkNothingElse();
        return request;
    }

    private Deputy deputy(Fields fields) {
        String id = fields.id(deputies);
        var level = Level.valueOf(fields.oneOf("level", List.of("district", "city", "province", "nation"))
                .toUpperCase(Locale.ROOT));
        var deputy = new Deputy(id, fields.text("name", id), level, fields.text("trade", ""), fields.texts("skills"),
                fields.texts("experience"), place(fields), fields.number("most", perDeputy, 0, 20),
                pairs(fields, "interests", "tie"));
        fields.checkNothingElse();
        return deputy;
    }

    private Project project(Fields fields) {
        String id = fields.id(projects);
        Set<String> skills = fields.texts("skills");
        if (skills.size() > Project.SKILLS) {
            throw fields.wrong("skills", "最多%d项".formatted(Project.SKILLS), "%d at most".formatted(Project.SKILLS));
        }
        int most = fields.number("most", perProject, 1, perProject);
        var project = new Project(id, fields.text("name", id), skills, fields.texts("trades"), fields.texts("topics"),
                place(fields), fields.number("least", 1, 0, most), most, pairs(fields, "parties", "role"),
                fields.truth("dispute"));
        fields.checkNothingElse();
        return project;
    }

    private static Place place(Fields fields) {
        String region = fields.text("region", "");
        if (!region.matches("\\d{0,12}")) {
            throw fields.wrong("region", "行政区划代码最多十二位数字", "a region code has up to twelve digits");
        }
        return new Place(region, fields.text("estate", ""));
    }

    private static Map<String, String> pairs(Fields fields, String name, String value) {
        var pairs = new LinkedHashMap<String, String>();
        for (Fields each : fields.objects(name)) {
            String party = each.needed("party");
            if (pairs.put(party, each.text(value, "—")) != null) {
                throw each.wrong("party", "“%s”出现了两次".formatted(party), "“%s” is there twice".formatted(party));
            }
            each.checkNothingElse();
        }
        return pairs;
    }

    private List<Wish> wishes(String name) {
        var wishes = new LinkedHashMap<String, Wish>();
        for (Fields each : root.objects(name)) {
            String deputy = each.oneOfIds("deputy", deputies);
            String project = each.oneOfIds("project", projects);
            String key = deputy + "\n" + project;
            var wish = new Wish(deputy, project, each.text("reason", "—"));
            if (!wishes.getOrDefault(key, wish).equals(wish)) {
                throw each.wrong("reason", "同一对写了两个理由", "the same pair has two reasons");
            }
            wishes.put(key, wish);
            each.checkNothingElse();
        }
        return List.copyOf(wishes.values());
    }

    private Map<Factor, Integer> points() {
        var points = new EnumMap<Factor, Integer>(Factor.class);
        Fields told = root.object("points");
        for (Factor factor : Factor.values()) {
            points.put(factor, told.number(factor.name().toLowerCase(Locale.ROOT), factor.usual(), 0, 1000));
        }
        told.checkNothingElse();
        Set<String> names = List.of(Factor.values()).stream().map(factor -> factor.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        for (String without : root.texts("without")) {
            if (!names.contains(without)) {
                throw root.wrong("without", "没有这个因素：" + without, "there is no factor " + without);
            }
            points.remove(Factor.valueOf(without.toUpperCase(Locale.ROOT)));
        }
        return points;
    }
}
