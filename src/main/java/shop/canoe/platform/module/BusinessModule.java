package shop.canoe.platform.module;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a package as a business module. The border tests hold every module to what it says here. */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BusinessModule {
    String name();

    /** Names of the modules it may call. */
    String[] uses() default {};

    /** Packages whose public types others may use: the module's root. */
    String[] exposes() default {};
}
