package org.usercenter.account.operator.figures;

import java.util.List;

/**
 * How often things happened, of all that servers have added up so far: half a minute's worth may be missing.
 *
 * @param from first day, ISO 8601
 * @param to last day
 * @param days those on which something happened
 * @param totals over all of them
 */
public record FiguresView(
        String from, String to, List<FigureDay> days, List<FigureTotal> totals, OpenCases appeals, OpenCases reviews) {}
