package io.charchub.db.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets templates, the admin and serializers read a method of a model as if it were a field: public,
 * without parameters, with a result, and without side effects. Other methods cannot be called from
 * there.
 *
 * <pre>{@code
 * @TemplateProperty
 * public String absoluteUrl() { return Urls.reverse("post", slug); }      // ${post.absoluteUrl}
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface TemplateProperty {}
