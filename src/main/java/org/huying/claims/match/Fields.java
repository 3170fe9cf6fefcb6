package org.huying.claims.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** An object of a request with its place in the file, so that what is wrong can be pointed at. */
final class Fields {

    private static final int LONGEST = 200;

    private final JsonNode node;
    private final String where;
    private final Set<String> asked = new HashSet<>();

    private Fields(JsonNode node, String where) {
        this.node = node;
        this.where = where;
        if (!node.isObject() && !node.isMissingNode()) {
            throw new Malformed(where + "：应为一个对象。", where + " must be an object.");
        }
    }

    static Fields of(JsonNode root) {
        if (!root.isObject()) {
            throw new Malformed("文件最外层应为一个对象。", "The file must hold one object.");
        }
        return new Fields(root, "");
    }

    private JsonNode get(String name) {
        asked.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? MissingNode.getInstance() : value;
    }

    private String path(String name) {
        return where.isEmpty() ? name : where + "." + name;
    }

    Malformed wrong(String name, String chinese, String english) {
        return new Malformed(path(name) + "：" + chinese + "。", path(name) + ": " + english + ".");
    }

    Fields object(String name) {
        return new Fields(get(name), path(name));
    }

    List<Fields> objects(String name) {
        JsonNode list = list(name);
        var objects = new ArrayList<Fields>();
        for (JsonNode each : list) {
            objects.add(new Fields(each, path(name) + "[" + objects.size() + "]"));
        }
        return objects;
    }

    private JsonNode list(String name) {
        JsonNode list = get(name);
        if (!list.isArray() && !list.isMissingNode()) {
            throw wrong(name, "应为一个列表", "must be a list");
        }
        return list;
    }

    Set<String> texts(String name) {
        var texts = new TreeSet<String>();
        for (JsonNode each : list(name)) {
            texts.add(text(name, each));
        }
        return texts;
    }

    String text(String name, String otherwise) {
        JsonNode value = get(name);
        return value.isMissingNode() ? otherwise : text(name, value);
    }

    String needed(String name) {
        String text = text(name, "");
        if (text.isEmpty()) {
            throw wrong(name, "不能缺", "is missing");
        }
        return text;
    }

    private String text(String name, JsonNode value) {
        if (!value.isString()) {
            throw wrong(name, "应为文字", "must be text");
        }
        if (value.stringValue().length() > LONGEST) {
            throw wrong(name, "最多%d字".formatted(LONGEST), "has %d characters at most".formatted(LONGEST));
        }
        return value.stringValue().strip();
    }

    String id(Set<String> taken) {
        String id = needed("id");
        if (!taken.add(id)) {
            throw wrong("id", "“%s”出现了两次".formatted(id), "“%s” is there twice".formatted(id));
        }
        return id;
    }

    String oneOfIds(String name, Set<String> ids) {
        String id = needed(name);
        if (!ids.contains(id)) {
            throw wrong(name, "名单里没有“%s”".formatted(id), "there is no “%s”".formatted(id));
        }
        return id;
    }

    /** The first is meant where nothing is told. */
    String oneOf(String name, List<String> possible) {
        String value = text(name, possible.getFirst());
        if (!possible.contains(value)) {
            throw wrong(name, "应为其中之一：" + String.join("、", possible), "must be one of " + String.join(", ", possible));
        }
        return value;
    }

    int number(String name, int otherwise, int least, int most) {
        JsonNode value = get(name);
        if (value.isMissingNode()) {
            return Math.clamp(otherwise, least, most);
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < least
                || value.intValue() > most) {
            throw wrong(name, "应为 %d 到 %d 的整数".formatted(least, most),
                    "must be a whole number from %d to %d".formatted(least, most));
        }
        return value.intValue();
    }

    boolean truth(String name) {
        JsonNode value = get(name);
        if (!value.isBoolean() && !value.isMissingNode()) {
            throw wrong(name, "应为 true 或 false", "must be true or false");
        }
        return value.isBoolean() && value.booleanValue();
    }

    /** A mistyped name must not look like nothing told. */
    void checkNothingElse() {
        Collection<String> names = node.isObject() ? node.propertyNames() : List.of();
        for (String name : names) {
            if (!asked.contains(name)) {
                throw wrong(name, "不认识这个字段", "this field is not known");
            }
        }
    }
}
