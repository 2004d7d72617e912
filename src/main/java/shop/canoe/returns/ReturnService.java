package shop.canoe.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderHolder;
import shop.canoe.orders.OrderView;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.sellers.SellerId;

/**
 * Takes things back: announced by who bought them, received and inspected by who sold them. What is accepted gives the
 * exact share of the sale back, never the delivery. Steps are called outside any transaction.
 */
@ApplicationScoped
public class ReturnService {
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_ANSWER = 500;
    private static final int SHOWN = 200;

    @Inject
    OrderHistory orders;

    @Inject
    ReturnRepository returns;

    @Inject
    ReturnPolicy policy;

    @Inject
    ReturnPhotos photos;

    @Inject
    ReturnSteps steps;

    /**
     * Announces a return and gives it its number.
     *
     * @throws shop.canoe.platform.error.BusinessException NOT_FOUND if it is not theirs or has no such line; INVALID if more
     *     is to come back than was sent, its time is over, or the form is wrong; CONFLICT if it is in another return
     */
    public ReturnView request(RequestReturn command) {
        check(command);
        var number = orders.ofHolder(command.holder(), command.orderNumber())
                .order(command.orderNumber())
                .number();
        var photo = command.photo().map(photos::keep);
        boolean isTaken = false;
        try {
            var back = Transactions.retrying(() -> steps.request(command, photo, number));
            isTaken = true;
            return back;
        } finally {
            if (!isTaken) photo.ifPresent(photos::drop);
        }
    }

    /** @throws shop.canoe.platform.error.BusinessException NOT_FOUND if it is not this seller's; CONFLICT if it was received */
    public void receive(SellerId seller, String number) {
        Transactions.retrying(() -> {
            steps.receive(seller, number);
            return number;
        });
    }

    /**
     * Says what of a received return is accepted. Its exact share is given back, as the customer wished, and
     * {@link ReturnSettled} published; a replacement leaves stock instead. Once per return.
     *
     * @throws shop.canoe.platform.error.BusinessException NOT_FOUND if it is not this seller's; CONFLICT unless it is
     *     received and not settled, if the payment of its parcel is still being taken, or if stock has no replacement; INVALID if more is accepted than was announced
     */
    public ReturnView settle(SellerId seller, String number, Inspection inspection) {
        if (inspection.answer().length() > LONGEST_ANSWER)
            throw new InvalidException(List.of(Problem.of("answer", "returns.long", LONGEST_ANSWER)));
        return Transactions.retrying(() -> steps.settle(seller, number, inspection));
    }

    @Transactional
    public Optional<ReturnView> find(UUID returnId) {
        return returns.find(returnId).map(Return::toView);
    }

    /** By the number on its label. */
    @Transactional
    public Optional<ReturnView> find(String number) {
        return returns.find(number).map(Return::toView);
    }

    /** Units of an order that can be sent back now, by line number; for those who may see the order. */
    @Transactional
    public Map<Integer, Integer> returnable(OrderView order) {
        return policy.returnable(order);
    }

    /** An order's returns, newest first; for those who may see the order. */
    @Transactional
    public List<ReturnView> of(OrderView order) {
        return returns.ofOrder(order.number()).stream().map(Return::toView).toList();
    }

    /**
     * A return of an order, for its account or for who holds its link.
     *
     * @throws ReturnNotFoundException if the order has none of this number
     */
    @Transactional
    public ReturnView ofHolder(OrderHolder holder, String orderNumber, String number) {
        var order = orders.ofHolder(holder, orderNumber).order(orderNumber);
        return of(order).stream()
                .filter(back -> back.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new ReturnNotFoundException(number));
    }

    /** A seller's returns: those to be dealt with first, at most {@value #SHOWN}. */
    @Transactional
    public List<ReturnView> ofSeller(SellerId seller) {
        return returns.ofSeller(seller.value(), SHOWN).stream()
                .map(Return::toView)
                .toList();
    }

    /** @throws ReturnNotFoundException if it is not this seller's */
    @Transactional
    public ReturnView ofSeller(SellerId seller, String number) {
        return returns.find(number)
                .filter(back -> back.isOf(seller))
                .map(Return::toView)
                .orElseThrow(() -> new ReturnNotFoundException(number));
    }

    /** Whether a picture came with a return of this seller. */
    @Transactional
    public boolean isPhotoOf(SellerId seller, UUID photo) {
        return returns.findByPhoto(photo).filter(back -> back.isOf(seller)).isPresent();
    }

    private static void check(RequestReturn command) {
        var problems = new ArrayList<Problem>();
        if (command.wanted().units().values().stream().allMatch(units -> units == 0))
            problems.add(Problem.of("units", "returns.no_units"));
        if (command.text().length() > LONGEST_TEXT) problems.add(Problem.of("text", "returns.long", LONGEST_TEXT));
        InvalidException.throwIfAny(problems);
    }
}
