<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "materials.ftl" as material>
<#assign typed = draft!{}>
<#assign fields = ['enterpriseType','enterpriseName','uscc','termUntil','address','material-licence']>
<#assign wrong = []>
<#list fields as f><#if messagesPerField.existsError(f)><#assign wrong += [f]></#if></#list>
<#assign types = organisationTypes![]>
<#assign chosen = (typed.enterpriseType!"")?has_content?then(typed.enterpriseType!"", types?first!"company")>
<@layout.registrationLayout wide=true displayMessage=!wrong?has_content; section>
  <#if section = "header">
    ${msg("uc.register.organisation.title")}
  <#elseif section = "lead">
    <p class="uc-muted">${msg("uc.register.kept")}</p>
  <#elseif section = "form">
    <#if wrong?has_content>
      <@layout.note kind="error">
        ${msg("uc.register.person.correct", wrong?size)}
        <ul class="uc-error-links"><#list wrong as f><li><a href="#${f}">${msg("uc.register.field." + f)}</a></li></#list></ul>
      </@layout.note>
    </#if>
    <form class="uc-form" id="uc-register-organisation" action="${url.loginAction}" method="post" novalidate>
      <@buttons.defaultSubmit value="next"/>
      <section class="uc-sheet" aria-labelledby="uc-organisation">
        <h2 id="uc-organisation">${msg("uc.register.organisation.which")}</h2>
        <div class="uc-two">
          <#assign typeError = messagesPerField.get('enterpriseType')!"">
          <#assign typeHint = msg("uc.register.organisation.type-hint")>
          <@field.group name="enterpriseType" label=msg("uc.register.field.organisationType") error=typeError hint=typeHint>
            <span class="uc-control uc-select">
              <select id="enterpriseType" name="enterpriseType" <@field.state name="enterpriseType" error=typeError hint=typeHint/>>
                <#list types as option><option value="${option}" data-licence="${msg("uc.register.licence." + option)}"<#if option == chosen> selected</#if>>${msg("uc.register.enterprise-type." + option)}</option></#list>
              </select>
            </span>
          </@field.group>
          <@field.input name="enterpriseName" label=msg("uc.register.field.enterpriseName") hint=msg("uc.register.organisation.name-hint") value=typed.enterpriseName!'' autocomplete="organization" maxlength="200"/>
          <div>
            <@field.input name="uscc" label=msg("uc.register.field.uscc") hint=msg("uc.register.organisation.uscc-hint") value=typed.uscc!'' maxlength="30" autocapitalize="characters" spellcheck="false"/>
            <p class="uc-hint" id="uscc-live" aria-live="polite" data-right="${msg("uc.register.live.right")}" data-wrong="${msg("uc.register.live.wrong")}"></p>
          </div>
          <div>
            <@field.input name="termUntil" label=msg("uc.register.field.termUntil") hint=msg("uc.register.organisation.term-hint") type="date" value=typed.termUntil!''/>
            <@field.checkbox name="termUnlimited" label=msg("uc.register.organisation.unlimited") value=["true", "on"]?seq_contains((typed.termUnlimited!"")?string)/>
          </div>
          <@field.input name="address" label=msg("uc.register.field.address") hint=msg("uc.register.organisation.address-hint") value=typed.address!'' maxlength="300" autocomplete="street-address"/>
        </div>
      </section>
      <section class="uc-sheet" aria-labelledby="uc-licence">
        <h2 id="uc-licence">${msg("uc.register.organisation.licence")}</h2>
        <@material.part>
          <@material.slot kind="licence" label=msg("uc.material.kind.licence") hint=msg("uc.register.licence." + chosen)/>
        </@material.part>
      </section>
      <@buttons.wizard next="next" nextLabel="uc.register.next" back=true/>
    </form>
    <script type="module" src="${url.resourcesPath}/js/materials.js"></script>
    <script type="module" src="${url.resourcesPath}/js/register-enterprise.js"></script>
  </#if>
</@layout.registrationLayout>
