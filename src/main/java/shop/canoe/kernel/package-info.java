/**
 * Kernel: values every module speaks of (money, addresses, pages of a list). Values only: no service, no framework, no clock.
 */
@NullMarked
@BusinessModule(name = "kernel", exposes = "shop.canoe.kernel")
package shop.canoe.kernel;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
