using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AttackTracker.Tests.Conventions;

public sealed class TypeTests
{
    private static readonly Assembly Core = typeof(TextSpan).Assembly;

    public static TheoryData<Type> Vocabularies =>
        [.. Core.GetTypes().Where(t => t.IsEnum && t.GetFields().Any(f => f.IsDefined(typeof(JsonStringEnumMemberNameAttribute))))];

    [Fact]
    public void Classes_are_sealed_unless_they_are_made_to_be_derived_from()
    {
        var open = new[] { Core, typeof(Program).Assembly }
            .SelectMany(a => a.GetTypes())
            .Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract && t != typeof(Program) && t.Name != "_Imports")
            .Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute)) && !typeof(IComponent).IsAssignableFrom(t))
            .Where(t => !typeof(Migration).IsAssignableFrom(t) && !typeof(ModelSnapshot).IsAssignableFrom(t))
            .Select(t => t.FullName);

        Assert.Empty(open);
    }

    [Theory]
    [MemberData(nameof(Vocabularies))]
    public void Every_word_of_a_vocabulary_is_in_the_codebook(Type vocabulary)
    {
        var codebook = File.ReadAllText(Repository.PathTo("docs/codebook.md"));

        // The first column of the table of fields is without back quotes: "| killed, wounded | …".
        var fields = codebook.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).SelectMany(l => l.Split('|')[1].Split(',', StringSplitOptions.TrimEntries)).ToHashSet();

        var missing = vocabulary.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => f.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? f.Name)
            .Where(word => !codebook.Contains($"`{word}`", StringComparison.Ordinal) && !fields.Contains(word));

        Assert.Empty(missing);
    }
}
