package shop.canoe.settlements;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.util.List;
import java.util.Optional;
import shop.canoe.kernel.Money;

/**
 * What is to be booked: postings that add up to zero in each currency. Lines over nothing are left out.
 *
 * @param reference with the kind unique: booking it again changes nothing
 * @param words why, if a person booked it; else empty
 */
record Journal(JournalKind kind, String reference, Optional<String> orderNumber, String words, List<Posting> postings) {

    /** @throws IllegalArgumentException if it does not balance */
    Journal {
        postings = postings.stream().filter(line -> !line.amount().isZero()).toList();
        var sums = postings.stream().map(Posting::amount).collect(groupingBy(Money::currency, reducing(Money::plus)));
        if (sums.values().stream().anyMatch(sum -> !sum.orElseThrow().isZero()))
            throw new IllegalArgumentException(kind + " " + reference + " does not balance: " + sums);
    }

    static Journal of(JournalKind kind, String reference, String orderNumber, List<Posting> postings) {
        return new Journal(kind, reference, Optional.of(orderNumber), "", postings);
    }

    static Journal memo(JournalKind kind, String reference, List<Posting> postings) {
        return new Journal(kind, reference, Optional.empty(), "", postings);
    }
}
