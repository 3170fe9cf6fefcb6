/**
 * Which texts are alike, and what past cases teach. Plain Java: it knows neither the database nor the web, and whoever
 * uses it feeds it.
 *
 * <p>Three doors, each for a question of its own:
 * <ul>
 * <li>{@link org.huying.likeness.LikenessIndex}: which are most like this one, while somebody types. An index in a folder of
 * this process. {@code add} and {@code remove} what changed, {@code keep(mark)} now and then; after a start or a crash read
 * {@code mark()} and feed what came later. A folder that is lost or broken is deleted and fed from the beginning. Two
 * processes keep an index each; fed the same, they answer the same. The index holds no text, but the words of a text that
 * must be erased are in it until {@code remove} and the next {@code keep}.
 * {@link org.huying.likeness.Shared#ranges} tells what to mark in two texts shown beside each other.
 * <li>{@link org.huying.likeness.Grouper}: which speak of the same trouble at the same place, among all of them at once. For
 * merging, and for hot topics: a group has the places and words it stands on and the member that may name it.
 * <li>{@link org.huying.likeness.Suggester}: which category or department, learned from past
 * {@link org.huying.likeness.Case cases}. Keep one per question, {@code learn} a new one in the background when people have
 * corrected enough (seconds for thousands of cases) and put it in the place of the old one; nothing is stored. A
 * {@link org.huying.likeness.Hint} says how sure it is, which past cases it follows and which words decided; below what
 * confidence nothing is shown is for the caller to set.
 * </ul>
 *
 * <p>How well they do is in docs/benchmarks.md, why they are made so in docs/decisions/0009-how-likeness-is-judged.md. Relies
 * on tables, for the command line.
 */
@NullMarked
package org.huying.likeness;

import org.jspecify.annotations.NullMarked;
