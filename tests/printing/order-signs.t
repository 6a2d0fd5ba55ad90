Maps of min(), max(), avg() and stats() are ordered by what is printed: unsigned numbers as unsigned, signed ones as signed,
averages and statistics by the average; equal ones by key. Of them print(@m, top) keeps the greatest, but not of stats().
--- prog
begin {
	$huge = (uint64)-1; $half = (uint64)1 << 63; $five = (uint64)5;
	@umin[1] = min($huge); @umin[2] = min($five); @umin[3] = min($half);
	@umax[1] = max($huge); @umax[2] = max($five); @umax[3] = max($half);
	@smin[1] = min(-1); @smin[2] = min(5); @smin[3] = min((int64)$half);
	@smax[1] = max(-1); @smax[2] = max(5); @smax[3] = max((int64)$half);
	@uavg[1] = avg($huge); @uavg[2] = avg($five); @uavg[3] = avg($half);
	@savg[1] = avg(-7); @savg[1] = avg(-8); @savg[2] = avg(5); @savg[3] = avg(0); @savg[0] = avg(5);
	@stats[1] = stats(-7); @stats[1] = stats(-8); @stats[2] = stats(5); @stats[3] = stats(0);
	@stats[0] = stats(5); @stats[4] = stats(4); @stats[4] = stats(6); @stats[4] = stats(7);
	print(@umin, 2); print(@umax, 1); print(@smin, 1); print(@smax, 2);
	print(@uavg, 2); print(@savg, 2); print(@savg, 1, 2); print(@stats, 1); print(@umax, 1, 2);
}
--- args
-q --no-warnings -
--- needs
root
--- stdout
@umin[3]: 9223372036854775808
@umin[1]: 18446744073709551615
@umax[1]: 18446744073709551615
@smin[2]: 5
@smax[1]: -1
@smax[2]: 5
@uavg[3]: 9223372036854775808
@uavg[1]: 18446744073709551615
@savg[0]: 5
@savg[2]: 5
@savg[2]: 2
@stats[1]: { .count = 2, .average = -7, .total = -15 }
@stats[3]: { .count = 1, .average = 0, .total = 0 }
@stats[0]: { .count = 1, .average = 5, .total = 5 }
@stats[2]: { .count = 1, .average = 5, .total = 5 }
@stats[4]: { .count = 3, .average = 5, .total = 17 }
@umax[1]: 9223372036854775807


@savg[1]: -7
@savg[3]: 0
@savg[0]: 5
@savg[2]: 5
@smax[3]: -9223372036854775808
@smax[1]: -1
@smax[2]: 5
@smin[3]: -9223372036854775808
@smin[1]: -1
@smin[2]: 5
@stats[1]: { .count = 2, .average = -7, .total = -15 }
@stats[3]: { .count = 1, .average = 0, .total = 0 }
@stats[0]: { .count = 1, .average = 5, .total = 5 }
@stats[2]: { .count = 1, .average = 5, .total = 5 }
@stats[4]: { .count = 3, .average = 5, .total = 17 }
@uavg[2]: 5
@uavg[3]: 9223372036854775808
@uavg[1]: 18446744073709551615
@umax[2]: 5
@umax[3]: 9223372036854775808
@umax[1]: 18446744073709551615
@umin[2]: 5
@umin[3]: 9223372036854775808
@umin[1]: 18446744073709551615
