Each escape, and text that is not ASCII.
--- prog
begin {
	print("a\n\t\r\"\\b");
	print("\101\7\x41\X5a\x4g\0");
	print("");
	print("na\xc3\xafve ünï");
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (call print "a\n\t\r\"\\b")
    (call print "A\x07AZ\x04g\x00")
    (call print "")
    (call print "na\xc3\xafve \xc3\xbcn\xc3\xaf")))
