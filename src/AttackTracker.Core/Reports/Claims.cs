namespace AttackTracker.Core.Reports;

/// <summary>Who claims the event of a draft, denies it, or that nobody does.</summary>
internal static class Claims
{
    public static Finding<IReadOnlyList<Claim>>? Resolve(Draft draft)
    {
        if (draft.Kind == ReportKind.Response)
        {
            return null;
        }

        if (!draft.Told.Exists(static t => t.Clause.Claims.Count > 0))
        {
            return null;
        }

        var isDisputed = draft.Told.Exists(static t => ClaimReader.IsDisputed(t.Clause));
        var claims = new List<Claim>();
        var takenBack = new List<string>();
        var evidence = new List<Evidence>();
        var certainty = 0.0;
        foreach (var told in draft.Told)
        {
            foreach (var statement in told.Clause.Claims)
            {
                var claim = new Claim(statement.Group, isDisputed && statement.Status == ClaimStatus.Claimed ? ClaimStatus.Disputed : statement.Status);
                evidence.Add(new Evidence(Field.ClaimedBy, statement.Span, statement.Rule));
                certainty = Math.Max(certainty, Certainty.Phrase * Certainty.Of(told.Tie));
                var known = claims.FindIndex(c => c.Group == claim.Group);
                if (known < 0)
                {
                    claims.Add(claim);
                    if (statement.WasFirst)
                    {
                        takenBack.Add(claim.Group);
                    }
                }
                else if (takenBack.Contains(claim.Group) && !statement.WasFirst)
                {
                    // What a group said at first gives way to what it says now.
                    claims[known] = claim;
                    takenBack.Remove(claim.Group);
                }
            }
        }

        // "No other group has come forward" adds nothing beside a claim or a denial.
        if (claims.Count > 1)
        {
            claims.RemoveAll(c => c.Status == ClaimStatus.Unclaimed);
        }

        return claims.Count == 0 ? null : new Finding<IReadOnlyList<Claim>>(claims, evidence, certainty);
    }
}
