package shop.canoe.testing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** A test on the running shop, through its door: {@link #visitor} is a new visitor for each test, without script. */
@Tag("shop")
public abstract class ServerIT {
    protected final Visitor visitor = new Visitor();

    @BeforeAll
    static void open() {
        Shop.awaitOpen();
    }

    @AfterAll
    static void invariantsHold() {
        ShopInvariants.check();
    }
}
