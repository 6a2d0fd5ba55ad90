USDT arguments of an arm64 library, each read as its note says: register, memory, constant, memory by
indices; two places that differ.
--- cmd
cp "$TESTS/host/arm64/notes.so" .
"$KTRACE" --host "$TESTS/host/arm64" -d object -e 'usdt:./notes.so:forms { print((arg0, arg1, arg2, arg3, arg4)); }'
"$KTRACE" --host "$TESTS/host/arm64" -d object -e 'usdt:./notes.so:places { @ = arg0; }'
"$KTRACE" --host "$TESTS/host/arm64" -lv 'usdt:./notes.so:*'
--- stdout
program 0, perf uprobe, 62 instructions, 0 bytes of scratch
    0: r7 = r1
    1: r9 = value of globals
    3: r1 = *(u32 *)(r9 +4)
    4: if w1 != 0 goto 60
    5: r1 = map ring
    7: r2 = 48
    8: r3 = 0
    9: call bpf_ringbuf_reserve
   10: r6 = r0
   11: if r6 == 0 goto 58
   12: w1 = 0
   13: *(u32 *)(r6 +4) = r1
   14: *(u32 *)(r6 +0) = r1
   15: r1 = *(u64 *)(r7 +0)
   16: r1 <<= 32
   17: r1 s>>= 32
   18: *(u64 *)(r6 +8) = r1
   19: r3 = *(u64 *)(r7 +248)
   20: r3 += 12
   21: r8 = r10
   22: r8 += -8
   23: r1 = r8
   24: r2 = 8
   25: call bpf_probe_read_user
   26: r1 = *(u64 *)(r10 -8)
   27: *(u64 *)(r6 +16) = r1
   28: r1 = 5
   29: *(u64 *)(r6 +24) = r1
   30: r3 = *(u64 *)(r7 +8)
   31: r1 = *(u64 *)(r7 +16)
   32: r1 <<= 3
   33: r3 += r1
   34: r1 = r8
   35: r2 = 8
   36: call bpf_probe_read_user
   37: r1 = *(u64 *)(r10 -8)
   38: *(u64 *)(r6 +32) = r1
   39: r3 = *(u64 *)(r7 +24)
   40: r1 = *(u64 *)(r7 +32)
   41: r1 <<= 32
   42: r1 s>>= 30
   43: r3 += r1
   44: r1 = r8
   45: r2 = 4
   46: call bpf_probe_read_user
   47: r1 = *(u32 *)(r10 -8)
   48: *(u64 *)(r6 +40) = r1
   49: r2 = 1
   50: r1 = *(u32 *)(r9 +0)
   51: if w1 == 0 goto 55
   52: w1 = 0
   53: *(u32 *)(r9 +0) = r1
   54: r2 = 2
   55: r1 = r6
   56: call bpf_ringbuf_submit
   57: goto 60
   58: r1 = 1
   59: lock *(u64 *)(r9 +128) += r1
   60: r0 = 0
   61: exit
program 0, uprobe_multi, 26 instructions, 0 bytes of scratch
    0: r6 = r1
    1: r7 = value of globals
    3: r1 = *(u32 *)(r7 +4)
    4: if w1 != 0 goto 24
    5: r1 = r6
    6: call bpf_get_attach_cookie
    7: r1 = 0x100000000 ll
    9: if r0 == r1 goto 17
   10: goto 15
   11: r2 = 1
   12: *(u64 *)(r7 +64) = r2
   13: *(u64 *)(r7 +72) = r1
   14: goto 24
   15: r1 = *(u64 *)(r6 +40)
   16: goto 11
   17: r3 = *(u64 *)(r6 +48)
   18: r1 = r10
   19: r1 += -8
   20: r2 = 8
   21: call bpf_probe_read_user
   22: r1 = *(u64 *)(r10 -8)
   23: goto 11
   24: r0 = 0
   25: exit
usdt:./notes.so:arm:forms
    int32 arg0
    uint64 arg1
    uint32 arg2
    uint64 arg3
    uint32 arg4
    uint64 arg5 (cannot be read)
usdt:./notes.so:arm:places
    uint64 arg0
