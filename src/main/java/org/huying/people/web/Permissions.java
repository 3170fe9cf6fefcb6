package org.huying.people.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huying.people.Role;
import org.springframework.core.io.ClassPathResource;

/** The one table of who may go where: {@code permissions.txt}, read from top to bottom, the first match counts. */
final class Permissions {

    /** One line of the table. Nobody named means anyone, signed in or not. */
    record Permission(String method, String path, Set<Role> roles, boolean anyone) {
    }

    private Permissions() {
    }

    static List<Permission> read() {
        try {
            String table = new ClassPathResource("permissions.txt").getContentAsString(StandardCharsets.UTF_8);
            return table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Permissions::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Permission line(String line) {
        String[] cells = line.strip().split("\\s+", 3);
        var roles = EnumSet.noneOf(Role.class);
        boolean anyone = cells[2].equals("anyone");
        if (!anyone) {
            Arrays.stream(cells[2].split("\\s+", -1)).map(Role::valueOf).forEach(roles::add);
        }
        return new Permission(cells[0], cells[1], roles, anyone);
    }
}
