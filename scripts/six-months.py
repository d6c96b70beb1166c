"""Plays six months of a team with three made-up projects, at a clock of its own.

`churn` succeeds, `claims` is a mixed success that is reframed, `fraud` stalls and is stopped. Thirty runs,
decisions, sign-offs by two reviewers, and gates are written to one history, in a folder that must not
exist yet. Only Python's standard library and ssh-keygen are needed.

    python3 scripts/six-months.py .build/release/harness FOLDER
"""

import csv
import datetime
import json
import math
import os
import pathlib
import random
import subprocess
import sys

AUTHOR = "ada@example.org"
REVIEWERS = ["grace@example.org", "lin@example.org"]
TARGETS = {"churn": 0.3, "claims": 13.0, "fraud": 0.9}


class Team:
    """A folder, a clock, and the program."""

    def __init__(self, harness, folder):
        self.harness = pathlib.Path(harness).resolve()
        self.folder = pathlib.Path(folder).resolve()
        self.folder.mkdir(parents=True)
        self.log = []

    def do(self, day, *arguments, by=AUTHOR, expect=(0, 1)):
        """Runs the harness at nine o'clock (UTC) of a day, and notes what it did."""
        moment = datetime.datetime.fromisoformat(day + "T09:00:00+00:00")
        environment = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
            "HOME": str(self.folder),
            "SOURCE_DATE_EPOCH": str(int(moment.timestamp())),
            "HARNESS_AUTHOR": by,
        }
        outcome = subprocess.run(
            [self.harness, *arguments], cwd=self.folder, env=environment, stdin=subprocess.DEVNULL,
            capture_output=True, text=True)
        line = f"{day} $ harness {' '.join(arguments)}  -> {outcome.returncode}"
        self.log.append(line)
        print(line, flush=True)
        if outcome.returncode not in expect:
            sys.exit(f"expected exit code {expect}\n{outcome.stdout}\n{outcome.stderr}")
        return outcome

    def key(self, principal):
        """A reviewer's SSH key, and their line in the list of allowed signers."""
        path = self.folder / "keys" / principal.split("@")[0]
        path.parent.mkdir(exist_ok=True)
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", principal, "-f", path], check=True)
        signers = self.folder / "signoffs" / "allowed_signers"
        signers.parent.mkdir(exist_ok=True)
        public = path.with_suffix(".pub").read_text().split()
        with open(signers, "a") as file:
            file.write(f"{principal} {public[0]} {public[1]}\n")
        return path

    def sign(self, day, run, candidate, reviewer, keys, *options, reason, answer="approve"):
        self.do(
            day, "signoff", run, "--candidate", candidate, answer, "--reason", reason,
            "--key", str(keys[reviewer]), *options, by=reviewer, expect=(0,))

    def decide(self, day, project, choice, name, reason, *options):
        self.do(
            day, "decide", project, choice, "--by", name, "--reason", reason, *options, expect=(0,))

    def say(self, day, project, gate, evidence):
        self.do(
            day, "gate", project, gate, "open", "--by", "Ada", "--evidence", evidence, expect=(0,))

    def write(self, name, lines):
        with open(self.folder / name, "w", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(lines)

    def configure(self, project, candidates, **changes):
        config = {**CONFIGS[project], **changes}
        config["project"] = project
        config["candidates"] = [
            {"name": name, "predictions": f"{project}-{name}.csv", "note": note}
            for name, note in candidates
        ]
        (self.folder / f"{project}.json").write_text(json.dumps(config, indent=2) + "\n")

    def run(self, day, project, *options):
        outcome = self.do(day, "run", f"{project}.json", "--quiet", "--output", f"runs/{project}-{day}", *options)
        return json.loads((self.folder / f"runs/{project}-{day}/result.json").read_text())["id"]


def logistic(value):
    return 1 / (1 + math.exp(-value))


def part(row):
    return "test" if row % 3 == row // 9 % 3 else "train"


def churn_rows(count):
    """Customers: what makes them leave turns round with the plan, along no single column."""
    noise = random.Random(7)
    for row in range(count):
        plan = ("basic", "plus", "pro")[row % 3]
        region = ("north", "south", "east", "west")[row // 3 % 4]
        visits, tenure, tickets = noise.random() * 30, noise.random() * 60, noise.random() * 12
        along = (visits - 15) / 8 + (tenure - 30) / 16 - (tickets - 6) / 3.2
        score = (2.4 if plan == "pro" else -2.4) * along - 0.4
        yield row, plan, region, visits, tenure, tickets, score, noise.random() < logistic(score)


def write_churn(team, count, candidates=()):
    rows = list(churn_rows(count))
    head = ["customer", "plan", "region", "visits", "tenure", "tickets", "left", "part"]
    team.write("churn.csv", [head] + [
        [f"c{row}", plan, region, f"{visits:.2f}", f"{tenure:.2f}", f"{tickets:.2f}",
         "yes" if left else "no", part(row)]
        for row, plan, region, visits, tenure, tickets, score, left in rows])
    for name, blur in candidates:
        noise = random.Random(name)
        team.write(f"churn-{name}.csv", [["customer", "probability"]] + [
            [f"c{row}", f"{logistic(score * (1 - blur) + noise.gauss(0, 2 * blur)):.5f}"]
            for row, *_, score, _ in rows if part(row) == "test"])


def claims_rows(count, leaving_out=()):
    """Claims: what they will cost bends along three columns at once."""
    noise = random.Random(11)
    for row in range(count):
        region = ("north", "south", "east", "west")[row % 4]
        area, age, floors = 40 + noise.random() * 120, noise.random() * 50, 1 + noise.random() * 9
        along = (area - 100) / 35 + (age - 25) / 14 - (floors - 5.5) / 2.6
        mean = 60 + 9 * along * along
        cost = max(0.0, mean + noise.gauss(0, 12))
        if region not in leaving_out:
            yield row, region, area, age, floors, mean, cost


def write_claims(team, count, candidates=(), leaving_out=()):
    rows = list(claims_rows(count, leaving_out))
    team.write("claims.csv", [["claim", "region", "area", "age", "floors", "cost", "part"]] + [
        [f"k{row}", region, f"{area:.1f}", f"{age:.1f}", f"{floors:.1f}", f"{cost:.2f}", part(row)]
        for row, region, area, age, floors, mean, cost in rows])
    for name, blur, north in candidates:
        noise = random.Random(name)
        team.write(f"claims-{name}.csv", [["claim", "prediction"]] + [
            [f"k{row}", f"{mean + noise.gauss(0, blur) + (north if region == 'north' else 0):.2f}"]
            for row, region, area, age, floors, mean, cost in rows if part(row) == "test"])


def fraud_rows(count):
    """Payments: nothing that is known of them tells much of who cheats."""
    noise = random.Random(13)
    for row in range(count):
        amount = math.exp(noise.gauss(4, 1))
        hour = noise.randrange(24)
        country = ("at", "be", "ch", "de")[row % 4]
        score = -2.2 + (math.log(amount) - 4) * 0.35 + (0.3 if hour < 6 else 0)
        yield row, amount, hour, country, score, noise.random() < logistic(score)


def write_fraud(team, count, candidates=()):
    rows = list(fraud_rows(count))
    team.write("fraud.csv", [["payment", "amount", "hour", "country", "fraud", "part"]] + [
        [f"p{row}", f"{amount:.2f}", hour, country, "yes" if cheats else "no", part(row)]
        for row, amount, hour, country, score, cheats in rows])
    for name in candidates:
        noise = random.Random(name)
        team.write(f"fraud-{name}.csv", [["payment", "probability"]] + [
            [f"p{row}", f"{logistic(score + noise.gauss(0, 0.5)):.5f}"]
            for row, amount, hour, country, score, cheats in rows if part(row) == "test"])


CONFIGS = {
    "churn": {
        "problem": {
            "statement": "Customers leave without telling us why.",
            "decision": "Whom the care team calls this week.",
            "owner": "Head of Care", "stakeholders": ["Care team", "Finance"],
            "deadline": "2026-12-31",
        },
        "data": {"path": "churn.csv", "target": "left", "positive": "yes", "id": "customer", "exclude": ["part"]},
        "metric": {"name": "log_loss", "target": TARGETS["churn"], "margin": 0.01, "minimumLift": 0.02},
        "split": {"method": "column", "column": "part"},
        "subpopulations": ["plan", "region"],
    },
    "claims": {
        "problem": {
            "statement": "Reserves for claims are set by hand, days late.",
            "decision": "What is set aside for a claim on the day it comes in.",
            "owner": "Head of Claims", "stakeholders": ["Claims", "Actuaries"],
            "deadline": "2026-10-31",
        },
        "data": {"path": "claims.csv", "target": "cost", "id": "claim", "exclude": ["part"]},
        "metric": {"name": "mae", "target": TARGETS["claims"], "margin": 0.5, "minimumLift": 1},
        "split": {"method": "column", "column": "part"},
        "subpopulations": ["region"],
    },
    "fraud": {
        "problem": {
            "statement": "Payments are charged back weeks after the goods are gone.",
            "decision": "Which payments a clerk looks at before they leave.",
            "owner": "Head of Payments", "stakeholders": ["Payments", "Risk"],
            "deadline": "2026-06-30",
        },
        "data": {"path": "fraud.csv", "target": "fraud", "positive": "yes", "id": "payment", "exclude": ["part"]},
        "metric": {"name": "roc_auc", "target": TARGETS["fraud"], "margin": 0.005},
        "split": {"method": "column", "column": "part"},
    },
}


def play(team):
    keys = {reviewer: team.key(reviewer) for reviewer in REVIEWERS}
    grace, lin = REVIEWERS

    # January: little data, and the ladder alone.
    write_churn(team, 240)
    team.configure("churn", [])
    team.run("2026-01-12", "churn")
    write_churn(team, 900)
    team.run("2026-01-26", "churn")
    team.do("2026-01-27", "audit", "churn.json", "--quiet", "--output", "audits/churn")

    # February: enough rows for churn; claims and fraud begin.
    write_claims(team, 2400)
    team.configure("claims", [])
    team.run("2026-02-03", "claims")
    write_fraud(team, 1500)
    team.configure("fraud", [])
    team.run("2026-02-05", "fraud")
    team.do("2026-02-06", "audit", "fraud.json", "--quiet", "--output", "audits/fraud")
    write_churn(team, 3000)
    team.run("2026-02-09", "churn")
    fraud(team, "2026-02-12", 0)
    write_claims(team, 2400, [("net-1", 8, 24)])
    team.configure("claims", [("net-1", "a small network")])
    team.run("2026-02-17", "claims")
    fraud(team, "2026-02-19", 1)
    write_churn(team, 3000, [("gbm-1", 0.75)])
    team.configure("churn", [("gbm-1", "boosted trees, first try")])
    team.run("2026-02-23", "churn")
    write_claims(team, 2400, [("net-1b", 8, 23)])
    team.configure("claims", [("net-1b", "the small network, trained for longer")])
    team.run("2026-02-24", "claims")
    fraud(team, "2026-02-26", 2)

    # March: churn is there, claims is half there, fraud is nowhere.
    write_claims(team, 2400, [("net-2", 5, 22)])
    team.configure("claims", [("net-2", "a larger network")])
    team.run("2026-03-04", "claims")
    fraud(team, "2026-03-05", 3)
    write_churn(team, 3000, [("gbm-2", 0.1)])
    team.configure("churn", [("gbm-2", "boosted trees with tenure by plan")])
    churn = team.run("2026-03-09", "churn")
    team.sign(
        "2026-03-12", churn, "gbm-2", grace, keys, "--expires", "2026-05-31",
        reason="Beats the tree by a third of its log loss; Care can retrain it with one command.")
    fraud(team, "2026-03-12", 4)
    team.say("2026-03-16", "churn", "organisation", "Budget for a year granted, board of 16 March.")
    write_claims(team, 2400, [("net-3", 3, 20)])
    team.configure("claims", [("net-3", "with the age of the roof")])
    mixed = team.run("2026-03-19", "claims")
    team.sign(
        "2026-03-20", mixed, "net-3", lin, keys, answer="reject",
        reason="The north is a quarter of the claims, and worse off than with the tree's bands.")
    fraud(team, "2026-03-20", 5)
    team.decide(
        "2026-03-25", "claims", "pivot", "Head of Claims",
        "The north stays with the clerks: nobody wrote down how old its roofs are.")
    fraud(team, "2026-03-27", 6)

    # April: churn goes out, claims is asked another question, fraud goes on trying.
    team.decide(
        "2026-04-01", "fraud", "continue", "Head of Payments",
        "One more month: the vendor promises device data.", "--until", "2026-04-30")
    problem = dict(
        CONFIGS["claims"]["problem"], nonGoals=["Claims from the north, which clerks go on setting by hand."])
    write_claims(team, 2400, [("net-3", 3, 0)], leaving_out=["north"])
    team.configure("claims", [("net-3", "without the north")], problem=problem)
    reframed = team.run("2026-04-07", "claims")
    team.sign(
        "2026-04-09", reframed, "net-3", lin, keys, "--expires", "2027-04-09",
        reason="Works in every region that is left; the price is one service that Claims already runs.")
    fraud(team, "2026-04-10", 7)
    team.say("2026-04-15", "churn", "deployed", "Nightly job of the care team, release 4.2.")
    fraud(team, "2026-04-17", 8)
    write_churn(team, 3600, [("gbm-2", 0.1)])
    team.configure("churn", [("gbm-2", "boosted trees with tenure by plan")])
    team.run("2026-04-20", "churn")
    fraud(team, "2026-04-24", 9)

    # May: churn is used, claims is agreed, fraud has nothing new.
    team.say("2026-05-04", "claims", "organisation", "Actuaries agree; support by Claims IT.")
    fraud(team, "2026-05-08", 10)
    team.say("2026-05-11", "churn", "used", "31 of 34 agents work from the list.")
    write_churn(team, 3900, [("gbm-2", 0.1)])
    churn = team.run("2026-05-18", "churn")
    team.sign(
        "2026-05-19", churn, "gbm-2", grace, keys, "--expires", "2027-05-31",
        reason="The same model on newer customers, as good as in March.")
    team.run("2026-05-20", "claims")
    fraud(team, "2026-05-22", 11)

    # June: churn has an effect, claims is out, fraud is stopped.
    team.decide(
        "2026-06-02", "fraud", "stop", "Head of Payments",
        "Five months, thirty-six models, none better than chance by enough; no device data in sight.")
    team.say("2026-06-08", "churn", "effective", "Four points fewer leavers than in the group not called.")
    team.say("2026-06-10", "claims", "deployed", "In the claims desk since release 7.")
    write_churn(team, 4200, [("gbm-2", 0.1)])
    churn = team.run("2026-06-15", "churn")
    team.sign(
        "2026-06-16", churn, "gbm-2", lin, keys, "--expires", "2027-06-30",
        reason="Still the same model; the new customers change nothing.")
    team.run("2026-06-17", "claims")
    team.run("2026-06-22", "churn")


def fraud(team, day, number):
    names = [f"try-{number}{letter}" for letter in "abc"]
    write_fraud(team, 1500, names)
    team.configure("fraud", [(name, "another attempt") for name in names])
    team.run(day, "fraud")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    play(Team(sys.argv[1], sys.argv[2]))
