Constants of common headers, without any header.
--- prog
begin { @ = (AF_INET, SOCK_STREAM, IPPROTO_TCP, EPERM, SIGKILL, O_CREAT, S_IFMT); @b = (PROT_EXEC, MAP_ANONYMOUS, CLONE_NEWPID, ETH_P_IP, ICMP_ECHO, TCP_LISTEN, TASK_INTERRUPTIBLE, PF_KTHREAD, PAGE_SIZE, NULL); @e = -ENOENT; }
--- args
--host $TESTS/host/tiny -d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(int8,int8,int8,int8,int8,int8,int32) (tuple 2:int8 1:int8 6:int8 1:int8 9:int8 64:int8 61440:int32):(int8,int8,int8,int8,int8,int8,int32))
    (= @b:(int8,int8,int32,int16,int8,int8,int8,int32,int16,int8) (tuple 4:int8 32:int8 536870912:int32 2048:int16 8:int8 10:int8 1:int8 2097152:int32 4096:int16 0:int8):(int8,int8,int32,int16,int8,int8,int8,int32,int16,int8))
    (= @e:int8 -2:int8)))
