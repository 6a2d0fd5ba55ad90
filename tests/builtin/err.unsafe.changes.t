Sending signals wants --unsafe.
--- prog
begin {
	signal("KILL");
	signal_thread(9);
}
--- needs
send_signal
--- exit
1
--- stderr
stdin:2:2: error: 'signal' can change the system [unsafe]
    2 |     signal("KILL");
      |     ^~~~~~~~~~~~~~
hint: allow it with the option --unsafe
stdin:3:2: error: 'signal_thread' can change the system [unsafe]
    3 |     signal_thread(9);
      |     ^~~~~~~~~~~~~~~~
hint: allow it with the option --unsafe
