package shop.canoe.credit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;

/** The form in which an operator says which gift cards to issue, as he has typed it. */
public class GiftCardTerms {
    private String amount = "";
    private String cards = "1";
    private String reason = IssueReason.SOLD.name();
    private String ends = "";
    private String note = "";

    /**
     * What it says.
     *
     * @throws InvalidException naming each field that says nothing
     */
    public IssueCredit command(UUID key, String currency, UUID operator) {
        var problems = new ArrayList<Problem>();
        var each = amount(currency, problems);
        var end = end(problems);
        InvalidException.throwIfAny(problems);
        return new IssueCredit(
                key,
                each,
                cards.matches("\\d{1,6}") ? Integer.parseInt(cards) : 0,
                reason.equals(IssueReason.GOODWILL.name()) ? IssueReason.GOODWILL : IssueReason.SOLD,
                Optional.ofNullable(end),
                note.strip(),
                operator);
    }

    private Money amount(String currency, List<Problem> problems) {
        try {
            return Money.parse(amount.strip(), currency);
        } catch (IllegalArgumentException e) {
            problems.add(Problem.of("amount", "credit.issue.amount"));
            return Money.zero(currency);
        }
    }

    private @Nullable LocalDate end(List<Problem> problems) {
        try {
            return ends.isBlank() ? null : LocalDate.parse(ends.strip());
        } catch (DateTimeParseException e) {
            problems.add(Problem.of("ends", "credit.issue.ends"));
            return null;
        }
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getCards() {
        return cards;
    }

    public void setCards(String cards) {
        this.cards = cards;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getEnds() {
        return ends;
    }

    public void setEnds(String ends) {
        this.ends = ends;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
