--fmt prints the canonical layout: comments, single blank lines, breaks within a statement and short blocks stay; a program that does not parse gets its messages.
--- cmd
cat >ugly.bt <<'EOF'
#!/usr/bin/env ktrace
/* what it is
   for */
#include <linux/sched.h>
struct s {
	int a;
};
config={stack_mode=perf;max_map_keys=10}


let @m=lruhash(10) ;
macro add($a,$b){$a+$b}
fn f($p:struct task_struct*):int32{return $p->pid;}
BEGIN{printf("%d %s\n",1,
"x");// first

		// own line
  @a[1,"k"]=-1;@b=(int64)-1- -2;if(@b>1){exit()}else if (!@a[1,"k"])   { print(@b) ; }
else { clear(@b); }}
kprobe:vfs_read,kprobe:vfs_write  /pid==1&&comm!="x"/{@x=hist(arg2); }
uprobe:/bin/bash:"f(int, char*)",
END/ *(uint8*)arg0/{for($kv:@a){print($kv);}
for $i : 0 .. 10 {unroll(3) { $x = $i?:1; $y=$i>1?2:3; } } /* last */ while ($x++<3){}
$z={ $q=1; $q + 1 };
$s=sizeof(struct task_struct*)*2; @aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa[1]=count(); if ($s) { @bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb = sum(1); @c=2; }
}
EOF
"$KTRACE" --fmt ugly.bt
"$KTRACE" --fmt --check ugly.bt; echo "status $?"
"$KTRACE" --fmt -o ugly.bt ugly.bt && "$KTRACE" --fmt --check ugly.bt; echo "status $?"
"$KTRACE" --fmt -e 'begin { @ = ; }'; echo "status $?"
--- stdout
#!/usr/bin/env ktrace
/* what it is
   for */
#include <linux/sched.h>
struct s {
	int a;
};
config = { stack_mode = perf; max_map_keys = 10 }

let @m = lruhash(10);
macro add($a, $b) { $a + $b }
fn f($p: struct task_struct *): int32 { return $p->pid; }
BEGIN
{
	printf("%d %s\n", 1,
		"x"); // first

	// own line
	@a[1, "k"] = -1;
	@b = (int64)-1 - -2;
	if (@b > 1) { exit() } else if (!@a[1, "k"]) { print(@b); } else { clear(@b); }
}
kprobe:vfs_read, kprobe:vfs_write /pid == 1 && comm != "x"/ { @x = hist(arg2); }
uprobe:/bin/bash:"f(int, char*)",
END / *(uint8 *)arg0/
{
	for ($kv : @a) { print($kv); }
	for $i : 0..10 { unroll (3) { $x = $i ?: 1; $y = $i > 1 ? 2 : 3; } } /* last */
	while ($x++ < 3) {}
	$z = { $q = 1; $q + 1 };
	$s = sizeof(struct task_struct *) * 2;
	@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa[1] = count();
	if ($s) { @bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb = sum(1); @c = 2; }
}
status 1
status 0
status 1
--- stderr
ktrace: error: the layout of 'ugly.bt' is not canonical
hint: 'ktrace --fmt' writes it
stdin:1:13: error: expected a value before ';' [syntax]
    1 | begin { @ = ; }
      |             ^
hint: in double quotes the shell replaces $1 and $name: put the program in single quotes
