package org.huying.ballots.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.huying.ballots.held.Held;
import org.huying.ballots.held.Voter;
import org.huying.web.Page;

/**
 * Voting codes to cut apart and hand out; shown this once.
 *
 * @param site where people vote, up to the code, which stands behind the # where no server sees it
 */
record CodesPage(Held held, List<Map.Entry<Voter, String>> codes, String site) implements Page {

    static CodesPage of(Held held, Map<Voter, String> codes, HttpServletRequest request) {
        return new CodesPage(held, List.copyOf(codes.entrySet()),
                request.getRequestURL().toString().replaceFirst("/ballots/.*", "/vote/" + held.id()));
    }

    ScanCode scan(String code) {
        return ScanCode.of(site + "#" + code);
    }
}
