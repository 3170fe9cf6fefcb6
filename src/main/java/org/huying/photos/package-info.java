/**
 * Photos (照片): what somebody sends with an opinion, an addition, a reply. Each is drawn anew as it comes in, so that
 * nothing of the file is left, and is kept with the step it belongs to. Who may see it is decided by the room whose step
 * it is.
 *
 * <p>Rooms rely on {@link org.huying.photos.Photos}; it relies on ledger, for the words that prove a photo.
 */
@NullMarked
package org.huying.photos;

import org.jspecify.annotations.NullMarked;
