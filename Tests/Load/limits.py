"""What a service can reach: 1/(1/h + 1/p); h, a bare web server; p, pgbench on the same statements."""


def limit(web, database):
    return 1 / (1 / web + 1 / database)
