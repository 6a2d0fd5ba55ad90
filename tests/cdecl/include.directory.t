-I names directories in which <name.h> is found, also one that would be the kernel's.
--- needs
cmd:cc
btf
--- cmd
mkdir -p inc/linux
echo '#define MY_CONSTANT 7' >inc/own.h
echo 'struct my_sched { int a[3]; };' >inc/linux/my_sched.h
cat >prog.bt <<'.'
#include <own.h>
#include <linux/my_sched.h>
begin { @ = (MY_CONSTANT, sizeof(struct my_sched)); }
.
"$KTRACE" -I inc -d types prog.bt | grep -v '(c '
--- stdout
(program
  (probe "begin"
    (= @:(int8,uint64) (tuple 7:int8 12:uint64):(int8,uint64))))
