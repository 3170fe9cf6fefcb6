import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A resident, an officer, the committee and a department, each with a session, who carry opinions to their rating. */
final class People {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client;
    private final String address;
    private final Someone resident;
    private final Someone officer;
    private final Someone committee;
    private final Someone department;

    People(HttpClient client, String address) throws Exception {
        this.client = client;
        this.address = address;
        resident = new Someone("");
        officer = new Someone("so-xh-02");
        committee = new Someone("sc-xh");
        department = new Someone("h-dcg");
    }

    /** File, screen, assign, accept, reply, rate; returns the matter's number. */
    String lifecycle(Load.Times times) throws Exception {
        String follow = resident.post("/opinions/new", times, Map.of("key", UUID.randomUUID().toString(), "region",
                "330105003003", "text", "楼下路灯第" + ThreadLocalRandom.current().nextInt(1000) + "天不亮，晚上回家看不清台阶，请帮忙修一修。",
                "place", "云帆公寓南门"));
        String page = resident.get(follow.replace("?filed", ""), times);
        Matcher number = Load.NUMBER.matcher(page);
        if (!number.find()) {
            throw new IllegalStateException("no number on the follow page");
        }
        String id = number.group();
        officer.post("/desk/opinions/" + id + "/accept", times, Map.of("seen", "1", "title", "楼下路灯不亮", "publicText",
                "楼下路灯不亮，晚上回家看不清台阶。", "category", ""));
        committee.post("/matters/" + id + "/assign", times, Map.of("seen", "1", "lead", "GS-DCG", "note", ""));
        department.post("/matters/" + id + "/accept", times, Map.of("seen", "2"));
        department.post("/matters/" + id + "/reply", times, Map.of("seen", "3", "outcome", "SOLVED", "text",
                "已更换灯泡和线路，当晚亮灯，并加入每周巡查。", "promisedOn", ""));
        resident.post(follow.replace("?filed", "") + "/rate", times, Map.of("attitude", "SATISFIED", "result",
                "SATISFIED", "reason", ""));
        return id;
    }

    /** One browser: its cookies and its form token. */
    private final class Someone {
        private String cookies = "";
        private String token = "";

        Someone(String login) throws Exception {
            visit("/sign-in");
            if (!login.isEmpty()) {
                post("/sign-in", new Load.Times(), Map.of("login", login, "password", "huying-demo", "next", ""));
            }
        }

        private void visit(String path) throws Exception {
            var answer = client.send(HttpRequest.newBuilder(URI.create(address + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
            keep(answer);
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
        }

        String get(String path, Load.Times times) throws Exception {
            var request = HttpRequest.newBuilder(URI.create(address + path)).header("Cookie", cookies).build();
            return timed(request, times).body();
        }

        /** Sends the form and returns where it leads to. */
        String post(String path, Load.Times times, Map<String, String> form) throws Exception {
            String body = form.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&")) + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
            var request = HttpRequest.newBuilder(URI.create(address + path)).header("Cookie", cookies)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build();
            var answer = timed(request, times);
            if (answer.statusCode() != 303) {
                throw new IllegalStateException(path.replaceAll("/follow/[^/]+", "/follow/…") + " answered "
                        + answer.statusCode());
            }
            keep(answer);
            return answer.headers().firstValue("Location").orElse("");
        }

        private HttpResponse<String> timed(HttpRequest request, Load.Times times) throws Exception {
            long sent = System.nanoTime();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            times.add(System.nanoTime() - sent);
            return answer;
        }

        private void keep(HttpResponse<String> answer) {
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                String pair = cookie.split(";", 2)[0];
                String name = pair.split("=", 2)[0];
                cookies = cookies.replaceAll("(^|; )" + Pattern.quote(name) + "=[^;]*", "");
                cookies = cookies.isEmpty() ? pair : cookies + "; " + pair;
            }
        }
    }
}
