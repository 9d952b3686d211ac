/**
 * Mail: messages as data, and the ways to send them.
 *
 * <p>Start reading at {@link io.charchub.mail.Mailer}. Knows the ground rooms alone; how a message
 * becomes MIME and how SMTP is spoken is the business of Angus Mail, which only {@code MimeText}
 * and {@code SmtpBackend} see. Django's counterpart is {@code django.core.mail}.
 */
@NullMarked
package io.charchub.mail;

import org.jspecify.annotations.NullMarked;
