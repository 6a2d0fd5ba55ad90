Each type of the language can be declared; what a time or a cgroup is printed as comes from what is assigned.
--- prog
begin {
	let $bool: bool = true;
	let $i8: int8 = -1;
	let $i16: int16 = -2;
	let $i32: int32 = -3;
	let $i64: int64 = -4;
	let $u8: uint8 = 1;
	let $u16: uint16 = 2;
	let $u32: uint32 = 3;
	let $u64: uint64 = 4;
	let $s: string = "text";
	let $t: string[8] = "short";
	let $inet: inet = ntop(0x0100007f);
	let $time: timestamp = strftime("%Y", 0);
	let $cgroup: cgroup_path_t = cgroup_path(1);
	let $user: username_t = (username_t)0;
	let $array: int32[2] = (int32[2])(int64)0x100000002;
	let $two: int16[2][2];
	let $p: int32 * = (int32 *)16;
	let $task: struct task_struct * = curtask;
	let $size: size_t = 5;
	let $char: char = 65;
	let $enum: enum tcp_ca_state = TCP_CA_Loss;
	print(($bool, $i8, $i16, $i32, $i64));
	print(($u8, $u16, $u32, $u64));
	print($s); print($t); print($inet); print($user);
	print($array); print($two); print($p); print($size); print($char); print($enum);
	print($task.pid == tid);
	print($time); print($cgroup);
	print(sizeof(count_t)); print(sizeof(usum_t));
}
--- args
-q -
--- filter
s/^(19|20)[0-9][0-9]$/YEAR/
s/^[a-z0-9,]*:.*$/CGROUP/
--- needs
root
--- stdout
(true, -1, -2, -3, -4)
(1, 2, 3, 4)
text
short
127.0.0.1
root
[2,1]
[[0,0],[0,0]]
0x10
5
65
TCP_CA_Loss
true
YEAR
CGROUP
8
16


--- stderr
stdin:18:6: warning: '$two' is never given a value [never-assigned]
   18 |     let $two: int16[2][2];
      |         ^~~~
