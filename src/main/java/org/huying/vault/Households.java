package org.huying.vault;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells households apart by what people left: who gave the same door, the same phone or has the same account is one. Keeps
 * nothing but numbers once it is asked.
 */
final class Households {

    private static final Pattern STEP = Pattern.compile("号楼|幢|栋|座|单元|楼|[-－—–#/、,，.]");
    private static final Pattern QUIET = Pattern.compile("[室户号\\s]");
    private static final int FEWEST_DIGITS = 7;

    private final Map<String, Integer> known = new HashMap<>();
    private final List<Integer> parents = new ArrayList<>();

    /** Takes somebody in; the number may come to mean the same household as another one. */
    int add(String region, Identity identity, String account) {
        int own = parents.size();
        parents.add(own);
        var told = new ArrayList<String>();
        door(identity.address()).ifPresent(door -> told.add("door " + region + " " + door));
        String digits = identity.phone().replaceAll("\\D", "");
        if (digits.length() >= FEWEST_DIGITS) {
            told.add("phone " + digits.substring(Math.max(0, digits.length() - 11)));
        }
        if (!account.isEmpty()) {
            told.add("account " + account);
        }
        for (String one : told) {
            Integer before = known.putIfAbsent(one, own);
            if (before != null) {
                parents.set(root(own), root(before));
            }
        }
        return own;
    }

    /** The household that this number stands for. */
    int root(int number) {
        int root = number;
        while (parents.get(root) != root) {
            root = parents.get(root);
        }
        return root;
    }

    /** Whether anything was left by which a household can be told. */
    static boolean isTold(Identity identity, String account) {
        return !account.isEmpty() || door(identity.address()).isPresent()
                || identity.phone().replaceAll("\\D", "").length() >= FEWEST_DIGITS;
    }

    /** 3幢2单元501室 and 3-2-501 are one door; an address without a number is none. */
    static java.util.Optional<String> door(String address) {
        String folded = Normalizer.normalize(address, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String steps = QUIET.matcher(STEP.matcher(folded).replaceAll("-")).replaceAll("").replaceAll("-+", "-")
                .replaceAll("^-|-$", "");
        return java.util.Optional.of(steps).filter(door -> door.chars().anyMatch(Character::isDigit));
    }
}
