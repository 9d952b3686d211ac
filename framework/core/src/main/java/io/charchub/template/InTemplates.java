package io.charchub.template;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets templates read a method as a property: a public one without parameters that returns a value.
 *
 * <pre>
 * {@literal @}InTemplates
 * public String url() { return reverse("post", slug); }        // ${post.url} or ${post.url()}
 * </pre>
 *
 * <p>Without it templates read public fields, the components of records, and getters named {@code
 * getTitle} or {@code isDraft}; no other method, so a template cannot delete a post by naming
 * {@code delete}. On a class it stands for all methods of this form that the class declares.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface InTemplates {}
