package shop.canoe.returns;

import static java.util.stream.Collectors.toMap;

import java.util.Map;

/**
 * What a seller found in a return's parcel.
 *
 * @param accepted units by line number; none accepted declines the return
 * @param isSellable whether they go back on the shelf; else they are written off
 * @param answer the seller's words to the customer; may be empty
 */
public record Inspection(Map<Integer, Integer> accepted, boolean isSellable, String answer) {

    /**
     * The accepted units, of lines that have any.
     *
     * @throws MoreThanBoughtException if more were accepted than were announced
     */
    Map<Integer, Integer> within(ReturnView back) {
        var announced = back.announced();
        accepted.forEach((line, units) -> {
            int most = announced.getOrDefault(line, 0);
            if (units < 0 || units > most) throw new MoreThanBoughtException(back.number(), most);
        });
        return accepted.entrySet().stream()
                .filter(line -> line.getValue() > 0)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
