/**
 * The blog for programs: the same rows as on its pages, as JSON and XML. Whoever asks sees what
 * they would see there; drafts and posts of the future exist for those alone who may see them.
 */
@NullMarked
package blog.api;

import org.jspecify.annotations.NullMarked;
