/**
 * The annotation processor: reads each model when it is compiled, complains where it is wrong, and
 * writes its metamodel {@code Post_}.
 *
 * <p>Two halves that meet in plain records: {@link io.charchub.processor.ModelReader} turns the
 * compiler's elements into a {@link io.charchub.processor.ModelSource}; {@link
 * io.charchub.processor.MetamodelWriter} turns that into text. Depends on nothing but the JDK, and
 * names the framework's types as text ({@link io.charchub.processor.Api}), so that it can be
 * compiled before them. Start at {@link io.charchub.processor.ModelProcessor}.
 */
package io.charchub.processor;
