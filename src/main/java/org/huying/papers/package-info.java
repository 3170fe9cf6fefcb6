/**
 * Official papers as DOCX to edit and PDF to sign: the assignment slip, the reply slip, the form asking for an opinion,
 * the letter of reply and the bulletin, laid out after GB/T 9704-2012.
 *
 * <p>Other rooms describe a {@link org.huying.papers.Paper} and let {@link org.huying.papers.Papers} write it. Nothing
 * in here knows what the paper is about, reads a clock or keeps anything.
 */
@NullMarked
package org.huying.papers;

import org.jspecify.annotations.NullMarked;
