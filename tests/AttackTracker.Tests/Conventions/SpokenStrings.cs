using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace AttackTracker.Tests.Conventions;

/// <summary>A string in compiled code that a person would read as words.</summary>
internal sealed record SpokenString(string Namespace, string Type, string Words)
{
    public override string ToString() => $"{Namespace}.{Type}: {Words}";
}

/// <summary>Finds them in what the compiler made of pages, where markup and C# have become the same calls, and of other code.</summary>
internal static partial class SpokenStrings
{
    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value & 0xFFFF);

    private static readonly string[] Silent = ["class", "style", "d", "viewBox", "transform", "points", "id", "href", "src", "for", "rel", "autocomplete", "inputmode", "pattern", "name", "type", "preserveAspectRatio"];

    /// <summary>Names that are the same in every language.</summary>
    private static readonly string[] Names = ["AttackTracker", "Escape", "Enter", "Backspace", "GET"];

    /// <summary>The style sheets' classes, some of which are words.</summary>
    private static readonly HashSet<string> Classes =
    [
        .. SourceFile.All.Where(f => f.Path.EndsWith(".css", StringComparison.Ordinal)).SelectMany(f => ClassName().Matches(f.Text)).Select(m => m.Groups["name"].Value),
    ];

    public static IEnumerable<SpokenString> Of(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        foreach (var type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
        {
            var outer = type;
            while (outer.IsNested)
            {
                outer = metadata.GetTypeDefinition(outer.GetDeclaringType());
            }

            var (space, name) = (metadata.GetString(outer.Namespace), metadata.GetString(outer.Name));
            // A record tells its own name, to programmers.
            foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition).Where(m => m.RelativeVirtualAddress != 0 && metadata.GetString(m.Name) != nameof(ToString)))
            {
                // A record writes its own name where it is printed.
                foreach (var words in InMethod(metadata, file.GetMethodBody(method.RelativeVirtualAddress).GetILReader()).Where(words => words != metadata.GetString(type.Name)))
                {
                    yield return new(space, name, words);
                }
            }
        }
    }

    private static List<string> InMethod(MetadataReader metadata, BlobReader il)
    {
        var instructions = new List<(OpCode Code, string? Text)>();
        while (il.RemainingBytes > 0)
        {
            var first = il.ReadByte();
            var code = Codes[first == 0xFE ? 0xFE00 | il.ReadByte() : first];
            instructions.Add((code, Operand(metadata, code, ref il)));
        }

        var found = new List<string>();
        string? attribute = null;
        for (var at = 0; at < instructions.Count; at++)
        {
            var (code, text) = instructions[at];
            var next = at + 1 < instructions.Count ? instructions[at + 1] : default;
            if (code.FlowControl == FlowControl.Call && text is "AddAttribute" or "AddComponentParameter")
            {
                attribute = null;
            }
            else if (code == OpCodes.Ldstr && text is not null)
            {
                var isInMarkup = next.Text == "AddMarkupContent";
                if (at > 0 && instructions[at - 1].Code.Name!.StartsWith("ldc.i4", StringComparison.Ordinal) && !isInMarkup && next.Code != OpCodes.Stelem_Ref && next.Text is not ("AddContent" or ".ctor"))
                {
                    attribute = text;
                }
                else if (IsLogged(instructions.Skip(at + 1)))
                {
                    continue;
                }
                else if (isInMarkup ? SpokenInMarkup(text) is var inner && inner.Length > 0 : next.Text == "AddContent" ? Letters().IsMatch(Nameless(text)) : !Silent.Contains(attribute) && !IsStyle(text) && Sentence().IsMatch(Nameless(text)))
                {
                    found.Add(isInMarkup ? SpokenInMarkup(text) : text);
                }
            }
        }

        return found;
    }

    private static bool IsLogged(IEnumerable<(OpCode Code, string? Text)> rest)
        => rest.TakeWhile(i => i.Code != OpCodes.Ldstr).Any(i => i.Code.FlowControl == FlowControl.Call && i.Text is "LogError" or "LogWarning" or "LogInformation");

    private static bool IsStyle(string text) => text.Split(' ').All(word => word.EndsWith('-') || Classes.Contains(word));

    private static string SpokenInMarkup(string markup)
        => string.Join(" | ", [.. SpokenAttribute().Matches(markup).Select(m => m.Groups["said"].Value), .. Tag().Split(Key().Replace(markup, "")).Where(t => Letters().IsMatch(Nameless(t)))]);

    private static string Nameless(string text) => Names.Aggregate(text, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal));

    private static string? Operand(MetadataReader metadata, OpCode code, ref BlobReader il)
    {
        switch (code.OperandType)
        {
            case OperandType.InlineString:
                return metadata.GetUserString(MetadataTokens.UserStringHandle(il.ReadInt32() & 0xFFFFFF));
            case OperandType.InlineMethod:
                return NameOf(metadata, MetadataTokens.EntityHandle(il.ReadInt32()));
            case OperandType.InlineSwitch:
                var targets = il.ReadInt32();
                il.Offset += 4 * targets;
                return null;
            default:
                il.Offset += code.OperandType switch
                {
                    OperandType.InlineNone => 0,
                    OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                    OperandType.InlineVar => 2,
                    OperandType.InlineI8 or OperandType.InlineR => 8,
                    _ => 4,
                };
                return null;
        }
    }

    private static string? NameOf(MetadataReader metadata, EntityHandle method) => method.Kind switch
    {
        HandleKind.MethodDefinition => metadata.GetString(metadata.GetMethodDefinition((MethodDefinitionHandle)method).Name),
        HandleKind.MemberReference => metadata.GetString(metadata.GetMemberReference((MemberReferenceHandle)method).Name),
        HandleKind.MethodSpecification => NameOf(metadata, metadata.GetMethodSpecification((MethodSpecificationHandle)method).Method),
        _ => null,
    };

    [GeneratedRegex("<kbd[^>]*>[^<]*</kbd>|<code[^>]*>[^<]*</code>|<i class=[^>]*>[^<]*</i>", RegexOptions.ExplicitCapture)]
    private static partial Regex Key();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\.(?<name>[a-z][\w-]*)", RegexOptions.ExplicitCapture)]
    private static partial Regex ClassName();

    [GeneratedRegex("(?:title|aria-label|placeholder|alt|data-label|label)=\"(?<said>[^\"]*[A-Za-z]{2}[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Letters();

    /// <summary>Two words in a row, or one that begins as a sentence does; not an address, a path, a term with an underscore, the pattern of a date.</summary>
    [GeneratedRegex("^(?!.*(?:MMM|yyyy))[^/_<>=;{}]*[A-Za-z]{2,}[,.…:]? [A-Za-z“‘]|^[A-Z][a-z]{2,}[.…]?$")]
    private static partial Regex Sentence();
}
