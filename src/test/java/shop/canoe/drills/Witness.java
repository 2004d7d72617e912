package shop.canoe.drills;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import shop.canoe.testing.Answer;

/** Takes down what shoppers saw. Times are from the sending of a request to the end of its answer. */
final class Witness {
    private final AtomicLong answers = new AtomicLong();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final Queue<String> orders = new ConcurrentLinkedQueue<>();
    private final Queue<String> signedOut = new ConcurrentLinkedQueue<>();
    private final Map<String, Boolean> lastKnown = new ConcurrentHashMap<>();
    private final AtomicLong slowest = new AtomicLong();

    /** An answer came; one of 503 says in words that the shop is not there, any other from 500 on is a failure. */
    void saw(Answer answer, Duration time) {
        answers.incrementAndGet();
        slowest.accumulateAndGet(time.toNanos(), Math::max);
        if (answer.status() == 503) refusals.add(about(answer));
        else if (answer.status() >= 500) failures.add(about(answer));
    }

    /** No answer came at all. */
    void sawNothing(String what) {
        failures.add(what);
    }

    /** A confirmation was shown: this order must exist. */
    void wasPromised(String orderNumber) {
        orders.add(orderNumber);
    }

    /** A page that only this member may see was asked for, and showed that the shop knew him or that it did not. */
    void sawMember(String email, boolean isKnown) {
        if (!isKnown) signedOut.add(email);
        lastKnown.put(email, isKnown);
    }

    long answers() {
        return answers.get();
    }

    /** What got no answer, or one that says that the shop is broken, with how often. */
    Map<String, Long> failures() {
        return counted(failures);
    }

    Map<String, Long> refusals() {
        return counted(refusals);
    }

    List<String> promisedOrders() {
        return List.copyOf(orders);
    }

    /** Members each time they were not known, if only for a moment. */
    List<String> signedOut() {
        return List.copyOf(signedOut);
    }

    /** Members who were not known any more in the end. */
    List<String> lostSignIns() {
        return lastKnown.entrySet().stream()
                .filter(member -> !member.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Of the answers; what never came counts as a failure. */
    Duration slowest() {
        return Duration.ofNanos(slowest.get());
    }

    private static Map<String, Long> counted(Queue<String> lines) {
        return lines.stream().collect(Collectors.groupingBy(line -> line, TreeMap::new, Collectors.counting()));
    }

    private static String about(Answer answer) {
        var path = answer.address().getPath().replaceAll("/[^/]*\\d[^/]*", "/…");
        return answer.method() + ' ' + path + " → " + answer.status();
    }
}
