/**
 * The benchmark: what a page costs and how many shoppers the shop bears. Times are written down and never judged; a wrong
 * answer fails it.
 *
 * <p>{@link BenchIT} runs, in this order:
 *
 * <ol>
 *   <li>{@link BenchShop} starts the packaged shop, which loads its demo. {@link Products} copies the demo's products in the
 *       database until there are as many as wanted, each in one version with the offers the original has; the shop is
 *       started again and indexes them itself. The folder is kept: another run with as many products finds them.
 *   <li>{@link PageCosts}: every kind of page ({@link PageKind}), one visitor and eight at a time. First with a page cache whose
 *       pages are outdated at once, so that each request is rendered (miss); then started anew with pages that stay (hit), for
 *       strangers and for visitors with a cart. Beside each hit the {@link Ceiling}: a servlet in the same server that writes
 *       the same bytes and headers from memory. It is a second web application, which only the benchmark makes and deploys, so the shop
 *       has no door for it.
 *   <li>{@link MixRuns}: after some time of the ordering mix, for the compiler, the browsing, shopping and ordering mixes of TPC-W 1.8 ({@link Mix}), closed loop with more and more
 *       visitors until the rate no longer grows, then open loop at parts of that peak up to 150 %.
 *   <li>{@link Report}: {@code target/bench/report.md} and charts; {@link Growth}: the figures of runs with other numbers of products
 *       beside this one's.
 * </ol>
 *
 * <p>Load comes from Gatling, in this process and on the same processors: rates say what both together reach, processor
 * time per request (by the scheduler's count of the shop's and the database's threads, the compiler's left out) what the
 * shop alone costs. Every answer is looked at: a product's page has its title, a list as many entries as when it was first
 * seen, an order its number.
 *
 * <p>These sources are compiled with the profile {@code bench} only: Gatling brings ninety libraries, which would otherwise stand
 * beside those of every test.
 */
@NullMarked
package shop.canoe.bench;

import org.jspecify.annotations.NullMarked;
