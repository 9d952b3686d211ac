/**
 * What is wrong with a value, said in a way that model fields, forms and serializers share: a
 * {@link io.charchub.validation.Validator} looks at one value, a {@link
 * io.charchub.validation.ValidationError} says what is wrong with it, {@link
 * io.charchub.validation.ValidationErrors} gathers these by field.
 *
 * <p>Knows the ground ({@code errors}, {@code text}, {@code i18n}) and nothing of fields or forms.
 * Every validator of {@link io.charchub.validation.Validators} costs no more than the length of its
 * value, which it caps. Start reading at {@link io.charchub.validation.Validators}.
 */
@NullMarked
package io.charchub.validation;

import org.jspecify.annotations.NullMarked;
