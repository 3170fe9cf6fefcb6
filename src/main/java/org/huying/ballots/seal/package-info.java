/**
 * What keeps a ballot secret and lets anyone recount: blind signatures for ballot keys, the tree over all ballots, and the
 * published files {@code poll.json}, {@code ballots.jsonl}, {@code result.json}. Nothing here knows a person.
 */
@NullMarked
package org.huying.ballots.seal;

import org.jspecify.annotations.NullMarked;
