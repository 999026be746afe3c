using System.Globalization;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Weapons;

/// <summary>Finds the words for weapons. Pure; one instance serves all threads.</summary>
/// <param name="catalog">The surface forms.</param>
public sealed class WeaponRecognizer(WeaponCatalog catalog)
{
    private const int LongestCharge = 9;

    /// <summary>All mentions in the order of the text; no two overlap.</summary>
    public IReadOnlyList<WeaponMention> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var mentions = new List<WeaponMention>();
        if (document.Sentences.Count == 0)
        {
            return mentions;
        }

        var scan = new Scan(catalog, document, document.Sentences[0], mentions);
        foreach (var sentence in document.Sentences)
        {
            scan.Enter(sentence);
            for (var at = sentence.FirstToken; at < sentence.EndToken;)
            {
                at = scan.Step(at);
            }
        }

        return mentions;
    }

    /// <summary>One pass over the sentences.</summary>
    private sealed class Scan(WeaponCatalog catalog, Document document, Sentence sentence, List<WeaponMention> mentions)
    {
        private readonly TokenList _tokens = document.Tokens;
        private int _lastEnd = -1;

        /// <summary>Goes on to a sentence.</summary>
        public void Enter(Sentence next)
        {
            sentence = next;
            _lastEnd = -1;
        }

        /// <summary>Reads what starts at the token and returns where to go on; at most tokens nothing starts.</summary>
        public int Step(int at)
            => _tokens[at].Form is { Kind: not TokenKind.Number } form && !catalog.Openers.Contains(form)
                ? at + 1
                : Calibre(at) ?? Form(at, null, at) ?? Unit(at) ?? LoadedVehicle(at) ?? Bombed(at) ?? at + 1;

        // "107mm rockets", "107 mm", "122-mm Katyusha rockets"; "rockets (107 mm)" and "rockets of 122mm calibre" add to the mention before.
        private int? Calibre(int at)
        {
            if (_tokens[at].Form.Value is not { } millimetres || UnitOfCalibre(at + 1) is not { } unit)
            {
                return null;
            }

            var detail = string.Create(CultureInfo.InvariantCulture, $"{millimetres}mm");
            var end = unit + 1;
            var next = SkipHyphen(end);
            while (next < sentence.EndToken && WeaponWords.Calibre.Contains(_tokens[next].Form) && catalog.Forms.MatchAt(document, next, sentence.EndToken) is null)
            {
                end = next + 1;
                next = SkipHyphen(end);
            }

            if (Form(next, detail, at) is { } after)
            {
                return after;
            }

            if (IsAddition(at) && mentions[^1] is { Weapon: { } before } last)
            {
                end += _tokens[_lastEnd].Is("(") && end < sentence.EndToken && _tokens[end].Is(")") ? 1 : 0;
                mentions[^1] = last with { Span = last.Span.Union(document.SpanOfTokens(at, end - at)), Rule = "calibre-behind", Weapon = before with { Detail = detail } };
                return _lastEnd = end;
            }

            if (WeaponWords.TypeOfCalibre(millimetres) is { } type)
            {
                Add(at, end, "calibre", new WeaponUse(type, detail), WeaponRole.Attack, WeaponPart.Munition, isPlural: next < sentence.EndToken && catalog.Units.MatchAt(document, next, sentence.EndToken) is { Value: true });
                return end;
            }

            return end;
        }

        private int? UnitOfCalibre(int at)
        {
            at = SkipHyphen(at);
            return at < sentence.EndToken && WeaponWords.Millimetres.Contains(_tokens[at].Form) ? at : null;
        }

        private bool IsAddition(int at)
            => _lastEnd >= sentence.FirstToken && _lastEnd < at && at - _lastEnd <= 3
                && (_tokens[_lastEnd].Is("of") || _tokens[_lastEnd].Is("("));

        private int? Form(int at, string? calibre, int from)
        {
            if (at >= sentence.EndToken || catalog.Forms.MatchAt(document, at, sentence.EndToken) is not { } match)
            {
                return null;
            }

            var form = match.Value;
            if ((form.IsName && !_tokens[at].Form.IsCapitalized) || (at > sentence.FirstToken && _tokens[at - 1].Is("camp"))
                || (form.Part == WeaponPart.Aircraft && !AttacksFromAir(at, match.EndToken)))
            {
                return null;
            }

            var end = match.EndToken;
            var rule = calibre is null ? "weapon-name" : "calibre-weapon";
            var detail = calibre ?? (form.Detail == WeaponForm.Surface ? match.Span.In(document.Text) : form.Detail);
            var use = new WeaponUse(form.Type, detail);
            if (form.Type == WeaponType.Drone && Charge(end) is { } charged)
            {
                end = charged;
                rule = "drone-with-charge";
                use = use with { Detail = document.SpanOfTokens(from, end - from).In(document.Text) };
            }
            else if (form.Type == WeaponType.Ied && From(at, WeaponWords.Drops))
            {
                rule = "dropped-bomb";
                use = new WeaponUse(WeaponType.AirStrike, null);
            }

            Add(from, end, rule, use, RoleOf(form, from, end), form.Part, form.IsPlural);
            return end;
        }

        private WeaponRole RoleOf(WeaponForm form, int at, int end)
        {
            if (form.Role == WeaponRole.Attack && end < sentence.EndToken && _tokens[end].Start == _tokens[end - 1].End + 1 && catalog.IsHead(_tokens[end].Form.Lower))
            {
                return WeaponRole.Topic;
            }

            return form.Role == WeaponRole.Attack && IsFriendly(at) ? WeaponRole.Friendly : form.Role;
        }

        private bool IsFriendly(int at)
        {
            for (var back = at - 1; back >= sentence.FirstToken && back >= at - 6; back--)
            {
                var form = _tokens[back].Form;
                if (WeaponWords.Friends.Contains(form))
                {
                    // "us" is the pronoun, "US" the country.
                    return form.Lower != "us" || form.IsAllCaps;
                }

                if (form.Kind != TokenKind.Number && form.Kind != TokenKind.Possessive && form.Lower != "-" && !WeaponWords.BetweenOwnerAndWeapon.Contains(form))
                {
                    return false;
                }
            }

            return false;
        }

        // "Aircraft bombed", "aircraft later struck", "hit by helicopters": a verb close behind, or "by" before.
        private bool AttacksFromAir(int at, int end)
        {
            for (var next = end; next < sentence.EndToken && next < end + 3; next++)
            {
                if (WeaponWords.AirAttack.Contains(_tokens[next].Form))
                {
                    return true;
                }
            }

            for (var back = at - 1; back >= sentence.FirstToken && back >= at - 3; back--)
            {
                if (_tokens[back].Is("by") && back > sentence.FirstToken && WeaponWords.AirAttack.Contains(_tokens[back - 1].Form))
                {
                    return true;
                }
            }

            return false;
        }

        private bool From(int at, WordSet words)
        {
            for (var back = at - 1; back >= sentence.FirstToken && back >= at - 3; back--)
            {
                if (words.Contains(_tokens[back].Form))
                {
                    return true;
                }
            }

            return false;
        }

        // "packed with explosives", "carrying about 10 kg of TNT"; the end, or null where it is no charge.
        private int? Charge(int at)
        {
            if (at >= sentence.EndToken || !WeaponWords.Loaded.Contains(_tokens[at].Form))
            {
                return null;
            }

            for (var next = at + 1; next < sentence.EndToken && next < at + LongestCharge; next++)
            {
                var form = _tokens[next].Form;
                if (WeaponWords.Charges.Contains(form))
                {
                    var isAdjective = form.Lower == "explosive" && next + 1 < sentence.EndToken && _tokens[next + 1].Form.Lower is "charge" or "charges" or "device" or "devices" or "warhead" or "material";
                    return next + (isAdjective ? 2 : 1);
                }

                if (form.Kind != TokenKind.Number && !WeaponWords.BeforeCharge.Contains(form))
                {
                    return null;
                }
            }

            return null;
        }

        private int? LoadedVehicle(int at)
        {
            if (!WeaponWords.Vehicles.Contains(_tokens[at].Form) || Charge(at + 1) is not { } end)
            {
                return null;
            }

            Add(at, end, "vehicle-with-explosives", new WeaponUse(WeaponType.VehicleBomb, document.SpanOfTokens(at, end - at).In(document.Text)), WeaponRole.Attack, WeaponPart.Munition, isPlural: _tokens[at].Form.Lower.EndsWith('s'));
            return end;
        }

        private int? Unit(int at)
        {
            if (catalog.Units.MatchAt(document, at, sentence.EndToken) is not { } unit)
            {
                return null;
            }

            var isVolley = unit.Span.In(document.Text).ToUpperInvariant() is not ("ROUND" or "ROUNDS" or "MUNITION" or "MUNITIONS" or "WARHEAD" or "WARHEADS");
            var part = isVolley ? WeaponPart.Volley : WeaponPart.Munition;
            if (unit.EndToken + 1 < sentence.EndToken && _tokens[unit.EndToken].Is("of")
                && catalog.Forms.MatchAt(document, unit.EndToken + 1, sentence.EndToken) is { Value: { Role: WeaponRole.Attack, Part: WeaponPart.Munition or WeaponPart.Fire } form } weapon)
            {
                Add(at, weapon.EndToken, "unit-of-weapon", new WeaponUse(form.Type, form.Detail == WeaponForm.Surface ? weapon.Span.In(document.Text) : form.Detail), RoleOf(form, at, weapon.EndToken), part, unit.Value);
                return weapon.EndToken;
            }

            // "a round of talks" counts no munitions.
            if (unit.EndToken < sentence.EndToken && _tokens[unit.EndToken].Is("of") && !isVolley)
            {
                return unit.EndToken;
            }

            Add(at, unit.EndToken, "unit", null, WeaponRole.Attack, part, unit.Value);
            return unit.EndToken;
        }

        private int? Bombed(int at)
        {
            if (!_tokens[at].Is("bombed"))
            {
                return null;
            }

            Add(at, at + 1, "bombed", new WeaponUse(WeaponType.AirStrike, null), WeaponRole.Attack, WeaponPart.Event, isPlural: false);
            return at + 1;
        }

        private int SkipHyphen(int at) => at < sentence.EndToken && _tokens[at].Form is { Kind: TokenKind.Mark, Lower: "-" } ? at + 1 : at;

        private void Add(int from, int end, string rule, WeaponUse? use, WeaponRole role, WeaponPart part, bool isPlural)
        {
            mentions.Add(new WeaponMention(document.SpanOfTokens(from, end - from), rule, use, role, part, isPlural));
            _lastEnd = end;
        }
    }
}
