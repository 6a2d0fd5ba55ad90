Where maps live: keyless ones in the globals; keyed ones shared when their keys come and go, per CPU when they are few or the
cells cannot be added up.
--- prog
begin {
	@plain = 1; @agg = count(); @by_pid[pid] = count(); @by_comm[comm] = count(); @by_cpu_probe[cpu, probe] = sum(1);
	@min[pid] = min(1); @value[tid] = nsecs; @hist[tid] = hist(1); @text[1] = "abc"; @n[1]++; @mixed[comm, pid] = count();
	@a_name_that_is_rather_long[1] = 1;
}
--- args
-d plan -
--- stdout
map @plain scalar value=int8
map @agg slots value=count_t
map @by_pid hash key=uint32 value=count_t entries=4096
map @by_comm percpu key=string[16] value=count_t entries=4096
map @by_cpu_probe percpu key=(uint64,probe_t) value=sum_t entries=4096
map @min percpu key=uint32 value=min_t entries=4096
map @value hash key=uint32 value=uint64 entries=4096
map @hist hash key=uint32 value=hist_t entries=4096
map @text hash key=int8 value=string[4] entries=4096
map @n hash key=int8 value=int64 entries=4096 counted
map @mixed hash key=(string[16],uint32) value=count_t entries=4096
map @a_name_that_is_rather_long hash key=int8 value=int8 entries=4096
kmap 0 globals array mmapable
kmap 1 AT_by_pid hash key=4 value=8
kmap 2 AT_by_comm percpu_hash key=16 value=8 no_prealloc
kmap 3 AT_by_cpu_probe percpu_hash key=16 value=16 no_prealloc
kmap 4 AT_min percpu_hash key=4 value=16 no_prealloc
kmap 5 AT_value hash key=4 value=8
kmap 6 AT_hist hash key=4 value=520 no_prealloc
kmap 7 AT_text hash key=1 value=4
kmap 8 AT_n hash key=1 value=8
kmap 9 AT_mixed hash key=20 value=8
kmap 10 AT_a_name_that_ hash key=1 value=4
kmap 11 scratch array
prog 0 begin by test_run: begin
