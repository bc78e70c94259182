/**
 * Legal arithmetic of time: working days, periods, deadlines and the rules behind them. Everything is counted in the zone
 * Europe/London, from dated data and never from formulas, and every result can say day by day how it came about.
 */
@NullMarked
package org.allmende.calendar;

import org.jspecify.annotations.NullMarked;
