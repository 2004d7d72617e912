package shop.canoe.settlements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shop.canoe.platform.boot.StartupTask;

/** Makes sure, before the shop opens, that what is booked stays booked, or says that only the shop itself sees to it. */
@ApplicationScoped
class LedgerStartup implements StartupTask {
    @Inject
    LedgerConnections connections;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void run(Progress progress) {
        connections.prepare();
        if (!connections.isGuarded())
            progress.say("The books are written by a database user who might change them (CANOE_LEDGER_USER)");
    }
}
