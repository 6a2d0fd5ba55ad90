time() and strftime() format times of day; nsecs by clock.
--- prog
begin {
	time("%Y-\n"); time(); print(strftime("%Y", nsecs)); print(strftime("%H:%M:%S.%f", nsecs(sw_tai)));
	@[strftime("%Y", nsecs)] = 1; $t = strftime("%Y", nsecs); print($t);
	exit();
}
--- args
-q -
--- needs
root
--- filter
s/[0-9]{2}:[0-9]{2}:[0-9]{2}/TIME/
s/TIME\.[0-9]{6}/TIME.us/
s/20[0-9][0-9]/YEAR/g
--- stdout
YEAR-
TIME
YEAR
TIME.us
YEAR


@[YEAR]: 1
