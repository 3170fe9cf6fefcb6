/**
 * The demonstration district (拱墅区 with invented people): its register, and some four hundred stories played through
 * the same doors that people use. Only with {@code --demo}; nobody relies on it.
 */
@NullMarked
package org.huying.demo;

import org.jspecify.annotations.NullMarked;
