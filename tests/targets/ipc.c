/* SPDX-License-Identifier: GPL-2.0-or-later */
/* ipc N: makes a semaphore, asks for its state N times, and removes it. Each question needs a permission. */
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/sem.h>

int main(int argc, char **argv)
{
	int n = argc > 1 ? atoi(argv[1]) : 1, id = semget(IPC_PRIVATE, 1, 0600), failed = 0;
	struct semid_ds ds;

	for (int i = 0; i < n; i++)
		failed |= semctl(id, 0, IPC_STAT, &ds);
	return semctl(id, 0, IPC_RMID) || failed;
}
