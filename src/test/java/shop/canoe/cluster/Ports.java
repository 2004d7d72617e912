package shop.canoe.cluster;

/**
 * Where the parts of a cluster are heard, from one number on.
 *
 * @param first the shop's, at the balancer; the others follow it
 */
record Ports(int first) {
    private static final int DATABASE = 2;
    private static final int WIRE = 3;
    private static final int SPARE_DATABASE = 4;
    private static final int NODES = 10;
    private static final int HAZELCAST = 20;
    private static final int MEMBERS = 25;

    int shop() {
        return first;
    }

    int sandbox() {
        return first + 1;
    }

    int database() {
        return first + DATABASE;
    }

    /** Where nodes find the database. */
    int wire() {
        return first + WIRE;
    }

    /** Where a database is heard that is restored beside the one in use. */
    int spareDatabase() {
        return first + SPARE_DATABASE;
    }

    /** @param node 1 or 2 */
    int http(int node) {
        return first + NODES + 2 * node;
    }

    int sandbox(int node) {
        return http(node) + 1;
    }

    int hazelcast(int node) {
        return first + HAZELCAST + node;
    }

    /** Where the other nodes find a node's Hazelcast member. */
    int member(int node) {
        return first + MEMBERS + node;
    }
}
