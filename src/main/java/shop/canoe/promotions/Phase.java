package shop.canoe.promotions;

/** How far a promotion or deal has come, as the others were told. */
enum Phase {
    PLANNED,
    RUNNING,
    ENDED
}
