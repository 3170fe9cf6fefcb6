import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Puts the program under load over HTTP, as people's browsers would. */
final class Load {

    /** What a run gave; times are of single requests, in milliseconds. */
    record Result(int count, int errors, double perSecond, double p50, double p99) {
    }

    /** Officers at work in a spike; when all are busy, more come. */
    private static final int CREWS = 70;

    private final String address;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    private volatile String someMatter = "";

    Load(String address) {
        this.address = address;
    }

    String someMatter() {
        return someMatter;
    }

    void warm(Duration time) throws Exception {
        lifecycles(4, time);
        pages("/open/matters", 4, Duration.ofSeconds(5), 0);
        pages("/open/matters/" + someMatter, 4, Duration.ofSeconds(3), 0);
    }

    /** As many whole lifecycles as so many workers can do one after the other. */
    Result lifecycles(int workers, Duration time) throws Exception {
        var times = new Times();
        long begin = System.nanoTime();
        var count = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < workers; i++) {
                threads.submit(() -> {
                    var people = new People(client, address);
                    while (System.nanoTime() - begin < time.toNanos()) {
                        live(people, times, count);
                    }
                    return null;
                });
            }
        }
        return times.result(count.get(), System.nanoTime() - begin);
    }

    /**
     * So many lifecycles begin each second of each phase, whether or not the ones before have ended. The officers have
     * signed in before: a password is slow to check on purpose, and nobody signs in for each matter.
     */
    Result spike(int[] perSecond, Duration phase) throws Exception {
        var times = new Times();
        var count = new AtomicInteger();
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var crews = new java.util.concurrent.ConcurrentLinkedQueue<People>();
            for (int i = 0; i < CREWS; i++) {
                crews.add(new People(client, address));
            }
            begin = System.nanoTime();
            for (int rate : perSecond) {
                long end = System.nanoTime() + phase.toNanos();
                while (System.nanoTime() < end) {
                    long tick = System.nanoTime();
                    if (rate > 0) {
                        threads.submit(() -> {
                            People crew = crews.poll();
                            People people = crew == null ? new People(client, address) : crew;
                            live(people, times, count);
                            crews.add(people);
                            return null;
                        });
                    }
                    long pause = rate > 0 ? 1_000_000_000L / rate : phase.toNanos();
                    Thread.sleep(Duration.ofNanos(Math.max(0, pause - (System.nanoTime() - tick))));
                }
            }
        }
        return times.result(count.get(), System.nanoTime() - begin);
    }

    private void live(People people, Times times, AtomicInteger count) throws Exception {
        try {
            someMatter = people.lifecycle(times);
            count.incrementAndGet();
        } catch (IllegalStateException e) {
            if (times.errors.incrementAndGet() <= 3) {
                System.err.println("error: " + e.getMessage());
            }
        }
    }

    /** Asks for one page over and over; with a rate, at that many a second in all. */
    Result pages(String path, int workers, Duration time, double rate) throws Exception {
        var times = new Times();
        var count = new AtomicInteger();
        var next = new AtomicLong(System.nanoTime());
        long begin = System.nanoTime();
        var request = HttpRequest.newBuilder(URI.create(address + path)).build();
        try (var threads = Executors.newFixedThreadPool(workers)) {
            for (int i = 0; i < workers; i++) {
                threads.submit(() -> {
                    while (System.nanoTime() - begin < time.toNanos()) {
                        long due = rate > 0 ? next.getAndAdd((long) (1e9 / rate)) : System.nanoTime();
                        long wait = due - System.nanoTime();
                        if (wait > 0) {
                            Thread.sleep(Duration.ofNanos(wait));
                        }
                        long sent = System.nanoTime();
                        int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
                        times.add(System.nanoTime() - sent);
                        count.incrementAndGet();
                        if (status != 200) {
                            times.errors.incrementAndGet();
                        }
                    }
                    return null;
                });
            }
        }
        return times.result(count.get(), System.nanoTime() - begin);
    }

    /** Times of single requests. */
    static final class Times {
        private final AtomicInteger size = new AtomicInteger();
        private final long[] nanos = new long[2_000_000];
        final AtomicInteger errors = new AtomicInteger();

        void add(long time) {
            nanos[size.getAndIncrement() % nanos.length] = time;
        }

        Result result(int count, long elapsed) {
            long[] sorted = Arrays.copyOf(nanos, Math.min(size.get(), nanos.length));
            Arrays.sort(sorted);
            return new Result(count, errors.get(), count / (elapsed / 1e9), at(sorted, 0.5), at(sorted, 0.99));
        }

        private static double at(long[] sorted, double share) {
            return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)] / 1e6;
        }
    }

    static final Pattern NUMBER = Pattern.compile("\\d{9}-\\d{2}-\\d{6}");
}
